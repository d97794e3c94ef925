package fr.espacecitoyens.gateway.failure;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;

/** Why a request is not answered, with what is said about it. */
enum Failure {
    AMBIGUOUS(
            HttpStatus.BAD_REQUEST,
            "bad-request",
            "Adresse incorrecte",
            "Cette adresse n'est pas valable. Vérifiez-la ou revenez à la page d'accueil."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "not-found",
            "Page introuvable",
            "Cette page n'existe pas. Vérifiez l'adresse ou revenez à la page d'accueil."),
    METHOD(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Demande refusée",
            "Cette demande n'est pas possible ici."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "Envoi trop volumineux",
            "Ce que vous avez envoyé est trop volumineux. Réduisez-le, puis réessayez."),
    TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "Trop d'essais",
            "Trop d'essais en peu de temps. Patientez une minute, puis réessayez."),
    DEFECT(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            "Erreur inattendue",
            "Une erreur inattendue s'est produite. Réessayez dans quelques minutes."),
    AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "part-away",
            "Service momentanément indisponible",
            "Service momentanément indisponible. Réessayez dans quelques minutes."),
    TOO_SLOW(
            HttpStatus.GATEWAY_TIMEOUT,
            "part-too-slow",
            "Service momentanément indisponible",
            "Service momentanément indisponible. Réessayez dans quelques minutes.");

    final HttpStatus status;
    final String slug;
    final String title;
    final String text;

    Failure(HttpStatus status, String slug, String title, String text) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.text = text;
    }

    /** Whether the same request has a chance later. */
    boolean passes() {
        return this == TOO_MANY || this == AWAY || this == TOO_SLOW;
    }

    static Failure of(Throwable cause) {
        return switch (cause) {
            case ResponseStatusException known -> of(known);
            // The client has gone: nobody will read this, and nobody is to blame.
            case AbortedException _ -> AMBIGUOUS;
            case ReadTimeoutException _ -> TOO_SLOW;
            case TimeoutException _ -> TOO_SLOW;
            // No connection, an unknown host, a connection that broke.
            case IOException _ -> AWAY;
            default -> DEFECT;
        };
    }

    private static Failure of(ResponseStatusException known) {
        for (Failure failure : values()) {
            if (known.getStatusCode().isSameCodeAs(failure.status)) {
                return failure;
            }
        }
        return known.getStatusCode().is4xxClientError() ? AMBIGUOUS : DEFECT;
    }
}

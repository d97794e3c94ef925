package fr.espacecitoyens.keycloak.captcha;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;

/**
 * The spoken question of this browser's own registration; for everybody else, and once it was
 * answered, there is none.
 */
public final class SoundFiles {

    private final KeycloakSession session;

    SoundFiles(KeycloakSession session) {
        this.session = session;
    }

    /** The whole file, or the part of it that a player asks for. */
    @GET
    @Path("{id}/question.wav")
    public Response play(@PathParam("id") String id, @HeaderParam("Range") @Nullable String range) {
        return own(id).map(question -> answer(SpokenQuestion.wav(question), range))
                .orElseGet(() -> Response.status(Status.NOT_FOUND).build());
    }

    private Optional<Question> own(String id) {
        var visit =
                new AuthenticationSessionManager(session)
                        .getCurrentRootAuthenticationSession(session.getContext().getRealm());
        if (visit == null) {
            return Optional.empty();
        }
        Stream<Challenge> asked =
                visit.getAuthenticationSessions().values().stream()
                        .flatMap(tab -> SecurityCheck.asked(Notes.of(tab)).stream());
        return asked.filter(challenge -> challenge.id().equals(id))
                .map(Challenge::question)
                .filter(question -> question.kind() == QuestionKind.AUDIO)
                .findFirst();
    }

    private static Response answer(byte[] file, @Nullable String range) {
        Response.ResponseBuilder response =
                ByteRange.in(range, file.length)
                        .map(part ->
                                Response.status(Status.PARTIAL_CONTENT)
                                        .header("Content-Range", part.header(file.length))
                                        .entity(part.of(file)))
                        .orElseGet(() -> Response.ok(file));
        return response.type("audio/wav")
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

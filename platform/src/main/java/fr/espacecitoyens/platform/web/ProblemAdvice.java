package fr.espacecitoyens.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong in a controller into a problem document. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem.status(), problem.slug(), problem.detail(), problem.errors());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseAway(
            DataAccessResourceFailureException failure, HttpServletResponse response)
            throws Exception {
        breakOff(response, failure);
        log.atError().setCause(failure).log("database is away");
        var body = detail(HttpStatus.SERVICE_UNAVAILABLE, "part-away", MOMENTARILY_AWAY);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(body);
    }

    private static final String MOMENTARILY_AWAY =
            "Service momentanément indisponible. Réessayez dans quelques minutes.";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> defect(Exception defect, HttpServletResponse response)
            throws Exception {
        breakOff(response, defect);
        if (defect instanceof AccessDeniedException || defect instanceof AuthenticationException) {
            throw defect;
        }
        log.atError().setCause(defect).log("unexpected failure of a request");
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Une erreur inattendue s'est produite. Réessayez dans quelques minutes.",
                List.of());
    }

    /**
     * What has begun to go out can become no problem any more. The server logs the failure and cuts
     * the connection, so that nobody takes a part for the whole.
     */
    private static void breakOff(HttpServletResponse response, Exception failure) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors =
                ex.getBindingResult().getFieldErrors().stream()
                        .map(e ->
                                new FieldError(e.getField(), String.valueOf(e.getDefaultMessage())))
                        .toList();
        ResponseEntity<ProblemDetail> answer = problem(Problem.invalid(errors));
        return new ResponseEntity<>(answer.getBody(), answer.getStatusCode());
    }

    /** What Spring finds wrong before a controller is asked, named like the rest. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String slug =
                known == null
                        ? "bad-request"
                        : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var detail = detail(status, slug, NOT_UNDERSTOOD);
        return new ResponseEntity<>(detail, headers, status);
    }

    private static final String NOT_UNDERSTOOD =
            "Cette demande n'a pas pu être comprise. Vérifiez son adresse et son contenu.";

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String slug, String text, List<FieldError> errors) {
        var body = detail(status, slug, text);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return ResponseEntity.status(status).body(body);
    }

    private static ProblemDetail detail(HttpStatusCode status, String slug, String text) {
        var body = ProblemDetail.forStatusAndDetail(status, text);
        body.setType(URI.create("urn:espace-citoyens:problem:" + slug));
        return body;
    }
}

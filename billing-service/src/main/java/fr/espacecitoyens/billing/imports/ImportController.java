package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the files of the town's billing software. */
@RestController
class ImportController {

    /** Some hundred thousand lines: more than a town issues in a month. */
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final ImportInvoices importInvoices;

    /** One file at a time: it lies in memory while it is read. */
    private final Semaphore turn = new Semaphore(1);

    ImportController(ImportInvoices importInvoices) {
        this.importInvoices = importInvoices;
    }

    @PostMapping(path = "/staff/imports", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    ImportResult importFile(@AuthenticationPrincipal Jwt token, InputStream body)
            throws IOException {
        if (!turn.tryAcquire()) {
            throw Problem.conflict(
                    "import-running",
                    "Un autre import est en cours. Réessayez quand il sera terminé.");
        }
        try {
            return importInvoices.run(read(body), token.getSubject());
        } finally {
            turn.release();
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            var errors = new ImportErrors();
            errors.add(1, "fichier", "Le fichier dépasse 20 Mo. Envoyez-le en plusieurs fois.");
            throw errors.refusal();
        }
        return bytes;
    }
}

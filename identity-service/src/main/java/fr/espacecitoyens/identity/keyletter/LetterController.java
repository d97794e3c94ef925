package fr.espacecitoyens.identity.keyletter;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import fr.espacecitoyens.identity.servicekey.IssueKeys;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The counter sends a list of customers, of one line or of many, and gets their letters. A key is
 * in its letter and nowhere else.
 */
@RestController
class LetterController {

    private static final int MAX_BYTES = 512 * 1024;

    private final IssueKeys issueKeys;
    private final PrintLetters printLetters;
    private final IdentityProperties properties;

    /** A long list takes memory and a processor for seconds. */
    private final Semaphore turn = new Semaphore(1);

    LetterController(
            IssueKeys issueKeys, PrintLetters printLetters, IdentityProperties properties) {
        this.issueKeys = issueKeys;
        this.printLetters = printLetters;
        this.properties = properties;
    }

    @PostMapping(path = "/staff/access-keys/batch", consumes = "text/csv")
    ResponseEntity<byte[]> letters(@AuthenticationPrincipal Jwt token, InputStream body)
            throws IOException {
        if (!turn.tryAcquire()) {
            throw Problem.conflict(
                    "letters-running", "D'autres lettres sont en préparation. Réessayez ensuite.");
        }
        try {
            return pdf(letters(recipients(body), token.getSubject()));
        } finally {
            turn.release();
        }
    }

    /** Printed first and stored last: whatever fails in between leaves no key behind. */
    private byte[] letters(List<Recipient> recipients, String issuer) {
        var keys =
                issueKeys.make(
                        recipients.stream()
                                .map(r -> new CustomerProof(r.service(), r.customerNumber()))
                                .toList());
        byte[] letters = printLetters.print(recipients, keys);
        issueKeys.store(keys, issuer);
        return letters;
    }

    private List<Recipient> recipients(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw refused(List.of(new FieldError("fichier", "Le fichier dépasse 512 Ko.", 1)));
        }
        var file = new RecipientFile(properties.services());
        var errors = file.read(bytes);
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return file.recipients();
    }

    private static Problem refused(List<FieldError> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "batch-refused",
                "Aucune clé n'a été émise : corrigez le fichier et renvoyez-le.",
                errors);
    }

    private static ResponseEntity<byte[]> pdf(byte[] letters) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cles-d-acces.pdf")
                                .build()
                                .toString())
                .body(letters);
    }
}

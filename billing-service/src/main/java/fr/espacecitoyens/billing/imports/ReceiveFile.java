package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes a file in; what is in it is looked at later. */
@Component
class ReceiveFile {

    /** Ten times what a big town issues in a month. */
    static final long MAX_BYTES = 300L << 20;

    private final UploadedFiles files;
    private final Imports imports;
    private final Clock clock;

    ReceiveFile(UploadedFiles files, Imports imports, Clock clock) {
        this.files = files;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Keeps the file and notes that it is to be checked.
     *
     * @param sentBy who is answerable for it
     * @param publish whether it is published as soon as it is checked without an error
     * @throws Problem 413 if the file is too big; then nothing of it is kept
     */
    Import receive(InputStream content, String fileName, String sentBy, boolean publish)
            throws IOException {
        String id = Ids.next();
        var kept = files.keep(id, content, MAX_BYTES);
        if (kept.bytes() > MAX_BYTES) {
            files.remove(id);
            throw tooBig();
        }
        var upload =
                new Import.Upload(fileName, kept.sha256(), kept.bytes(), sentBy, clock.instant());
        Import received = Import.received(id, upload, publish);
        imports.insert(received);
        return received;
    }

    static Problem tooBig() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-big",
                "Le fichier dépasse 300\u00A0Mo. Envoyez-le en plusieurs fois.",
                List.of());
    }
}

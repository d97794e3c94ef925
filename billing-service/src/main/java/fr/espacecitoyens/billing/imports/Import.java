package fr.espacecitoyens.billing.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that was sent, and how far it has come.
 *
 * @param publishing whether it is published as soon as it is checked without an error
 * @param done how many entries the present stage has behind it
 * @param findings what the check found; null before it has ended
 * @param outcome what was published; null before that has ended
 * @param refusal why the last wish could not be fulfilled, in French
 */
@Document("imports")
record Import(
        @Id String id,
        Upload upload,
        Stage stage,
        boolean publishing,
        int done,
        @Nullable Findings findings,
        @Nullable Counts outcome,
        @Nullable Instant publishedAt,
        @Nullable String refusal) {

    /**
     * What was sent.
     *
     * @param sha256 tells two files apart, in hexadecimal digits
     * @param sentBy the subject of the token: who is answerable for it
     */
    record Upload(String fileName, String sha256, long bytes, String sentBy, Instant sentAt) {}

    /**
     * What the check found.
     *
     * @param counts of what is right
     * @param errors how many errors there are
     * @param readable false if no part of the file may be published
     */
    record Findings(Counts counts, int errors, boolean readable) {}

    static Import received(String id, Upload upload, boolean publishing) {
        return new Import(id, upload, Stage.CHECKING, publishing, 0, null, null, null, null);
    }
}

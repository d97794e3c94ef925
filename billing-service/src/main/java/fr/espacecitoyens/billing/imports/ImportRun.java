package fr.espacecitoyens.billing.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The record of an import that was not refused.
 *
 * @param startedBy the subject of the token: who is answerable for it
 * @param finishedAt null as long as it runs, and for ever if it was killed: then sending the same
 *     file again completes it
 */
@Document("imports")
record ImportRun(
        @Id String id,
        String startedBy,
        Instant startedAt,
        Counts counts,
        @Nullable Instant finishedAt) {

    /** What the file holds. */
    record Counts(int created, int unchanged, long totalCents) {}

    ImportRun finished(Instant at) {
        return new ImportRun(id, startedBy, startedAt, counts, at);
    }

    ImportResult result() {
        return new ImportResult(id, counts.created(), counts.unchanged(), counts.totalCents());
    }
}

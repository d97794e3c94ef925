package fr.espacecitoyens.billing.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as the back office sees it.
 *
 * @param done how many invoices or pieces of news the present stage has behind it
 * @param toDo how many there are, as soon as that is known
 * @param found what publishing would do, after the check
 * @param errors how many errors the check found; they have an address of their own
 * @param outcome what publishing did
 * @param refusal why the last wish could not be fulfilled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        String id,
        String fileName,
        long bytes,
        Instant sentAt,
        Stage stage,
        int done,
        @Nullable Integer toDo,
        @Nullable Counts found,
        @Nullable Integer errors,
        @Nullable Counts outcome,
        @Nullable Instant publishedAt,
        @Nullable String refusal) {

    static ImportView of(Import stored) {
        var findings = stored.findings();
        return new ImportView(
                stored.id(),
                stored.upload().fileName(),
                stored.upload().bytes(),
                stored.upload().sentAt(),
                stored.stage(),
                stored.done(),
                findings == null ? null : findings.counts().all(),
                findings == null ? null : findings.counts(),
                findings == null ? null : findings.errors(),
                stored.outcome(),
                stored.publishedAt(),
                stored.refusal());
    }
}

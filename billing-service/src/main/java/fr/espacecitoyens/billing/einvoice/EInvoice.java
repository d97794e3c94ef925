package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.platform.event.PendingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How one customer of a service wants the invoices.
 *
 * @param customer the key of the customer, as text
 * @param choice what was chosen last
 * @param backOnPaper why they come by post again, if that was not the person's own wish
 * @param bounces the messages that came back since then
 * @param outbox events that still have to be published
 */
@Document("e_invoices")
record EInvoice(
        @Id String customer,
        @Version @Nullable Long version,
        Choice choice,
        @Nullable Reason backOnPaper,
        Set<String> bounces,
        @Nullable List<PendingEvent> outbox) {

    EInvoice {
        bounces = bounces == null ? Set.of() : Set.copyOf(bounces);
    }

    /** Why somebody gets paper again. */
    enum Reason {
        BOUNCED,
        UNLINKED
    }

    /**
     * What somebody chose.
     *
     * @param citizenId who
     * @param at when
     * @param email where they are sent
     * @param since the first day whose invoices come by e-mail; null for paper
     */
    record Choice(String citizenId, Instant at, String email, @Nullable LocalDate since) {}

    boolean isSubscribed() {
        return choice.since() != null;
    }

    /** The first choice of a customer. */
    static EInvoice first(String customer, Choice choice, PendingEvent told) {
        return new EInvoice(customer, null, choice, null, Set.of(), List.of(told));
    }

    /** Another choice, which begins anew. */
    EInvoice chosen(Choice next, PendingEvent told) {
        return new EInvoice(customer, version, next, null, Set.of(), with(told));
    }

    /** Paper again, which the person did not choose. */
    EInvoice backOnPaper(Reason reason, PendingEvent told) {
        var paper = new Choice(choice.citizenId(), choice.at(), choice.email(), null);
        return new EInvoice(customer, version, paper, reason, bounces, with(told));
    }

    EInvoice withBounce(String messageId) {
        var more =
                Stream.concat(bounces.stream(), Stream.of(messageId)).collect(Collectors.toSet());
        return new EInvoice(customer, version, choice, backOnPaper, more, outbox);
    }

    private List<PendingEvent> with(PendingEvent told) {
        return Stream.concat(
                        outbox == null ? Stream.<PendingEvent>empty() : outbox.stream(),
                        Stream.of(told))
                .toList();
    }
}

package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.journal.JournalDays;
import fr.espacecitoyens.payment.journal.Movement;
import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Compares a day's three books: the provider's file, the journal, what billing has counted. */
@Component
class CloseDay {

    private final StatementReader reader;
    private final JournalDays journal;
    private final Attempts attempts;
    private final PayableInvoices invoices;
    private final Clock clock;

    CloseDay(
            StatementReader reader,
            JournalDays journal,
            Attempts attempts,
            PayableInvoices invoices,
            Clock clock) {
        this.reader = reader;
        this.journal = journal;
        this.attempts = attempts;
        this.invoices = invoices;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @param staff the subject of the token of whoever closes the day
     * @throws fr.espacecitoyens.platform.web.Problem if the file is none of the provider's
     */
    Closing close(LocalDate day, byte[] file, String staff) {
        Statement statement = reader.read(file);
        String provider = reader.provider().lowerCase();
        var movements =
                journal.movementsOn(day).stream()
                        .filter(movement -> movement.origin().provider().equals(provider))
                        .toList();
        var lines = statement.lines().stream().filter(line -> line.day().equals(day)).toList();
        return new Closing(
                day.toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                staff,
                Closing.Sums.of(lines),
                Closing.Sums.ofMovements(movements),
                statement.lines().size() - lines.size(),
                new Match(day, new OurBooks()).compare(statement, movements));
    }

    /** What payments and invoices are known here. */
    private final class OurBooks implements Match.Books {

        @Override
        public Optional<String> paymentOf(String transaction) {
            return attempts.search(null, false, transaction, PageRequest.of(0, 1)).stream()
                    .map(attempt -> attempt.id())
                    .findFirst();
        }

        @Override
        public boolean isOnInvoice(Movement movement, Allocation part) {
            String payment = movement.origin().paymentId();
            if (movement.kind() == Movement.Kind.APPLIED) {
                return invoices.isCounted(part.invoiceId(), payment, part.amountCents());
            }
            return refunds(payment).stream()
                    .filter(refund -> part.invoiceId().equals(refund.of().invoiceId()))
                    .anyMatch(refund ->
                            invoices.isCounted(part.invoiceId(), refund.id(), -part.amountCents()));
        }

        private List<Refund> refunds(String payment) {
            return attempts.find(payment)
                    .map(attempt -> attempt.movements().refunds())
                    .orElse(List.of());
        }
    }
}

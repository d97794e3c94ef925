package fr.espacecitoyens.payment.closing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Attempts;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.RefundState;
import fr.espacecitoyens.payment.closing.Statement.Line;
import fr.espacecitoyens.payment.payable.PayableInvoices;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The payments, and the copy of what billing has counted. */
@Component
class OurBooks implements Books {

    /** Money that is told later than this is told to nobody by its day. */
    private static final int DAYS_APART = 7;

    private final Attempts attempts;
    private final PayableInvoices invoices;
    private final MongoTemplate mongo;

    OurBooks(Attempts attempts, PayableInvoices invoices, MongoTemplate mongo) {
        this.attempts = attempts;
        this.invoices = invoices;
        this.mongo = mongo;
    }

    @Override
    public Optional<String> paymentOf(String reference) {
        return find(reference).map(Attempt::id);
    }

    @Override
    public Optional<Known> known(Line line) {
        return find(line.number())
                .or(() -> find(line.reference()))
                .flatMap(attempt ->
                        Stream.concat(captured(attempt, line), refunded(attempt, line))
                                .findFirst());
    }

    private static Stream<Known> captured(Attempt attempt, Line line) {
        return attempt.movements().captures().stream()
                .filter(capture -> Statement.bare(capture.transaction()).equals(line.number()))
                .map(capture -> known(attempt, capture.at(), capture.amountCents()));
    }

    private static Stream<Known> refunded(Attempt attempt, Line line) {
        return attempt.movements().refunds().stream()
                .filter(refund -> refund.state() == RefundState.DONE)
                .filter(refund -> isOf(refund, line))
                .map(refund -> known(attempt, endOf(refund), -refund.amountCents()));
    }

    private static boolean isOf(Refund refund, Line line) {
        var outcome = refund.outcome();
        return outcome != null
                && (outcome.transaction().isEmpty()
                        ? line.cents() == -refund.amountCents()
                        : Statement.bare(outcome.transaction()).equals(line.number()));
    }

    private static Known known(Attempt attempt, Instant at, long cents) {
        return new Known(attempt.id(), ParisTime.day(at), cents);
    }

    @Override
    public boolean isNamedElsewhere(Known money) {
        var days =
                IntStream.rangeClosed(-DAYS_APART, DAYS_APART)
                        .mapToObj(apart -> money.day().plusDays(apart).toString())
                        .toList();
        return mongo.find(query(where("_id").in(days)), Closing.class).stream()
                .flatMap(closing -> closing.differences().stream())
                .anyMatch(difference -> difference.isOtherDayOf(money));
    }

    @Override
    public List<Part> onInvoices(LocalDate day) {
        return mongo.find(query(movedOn(day)), Attempt.class).stream()
                .flatMap(attempt -> Stream.concat(applied(attempt, day), givenBack(attempt, day)))
                .toList();
    }

    private static Criteria movedOn(LocalDate day) {
        Instant begin = day.atStartOfDay(ParisTime.ZONE).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(ParisTime.ZONE).toInstant();
        return new Criteria()
                .orOperator(
                        where("movements.captures.at").gte(begin).lt(end),
                        where("movements.refunds.outcome.at").gte(begin).lt(end));
    }

    private Stream<Part> applied(Attempt attempt, LocalDate day) {
        return attempt.movements().captures().stream()
                .filter(capture -> ParisTime.day(capture.at()).equals(day))
                .flatMap(capture ->
                        capture.applied().stream()
                                .map(part ->
                                        new Part(
                                                capture.transaction(),
                                                attempt.id(),
                                                part.invoiceId(),
                                                part.amountCents())))
                .filter(part ->
                        invoices.isCounted(part.invoiceId(), part.paymentId(), part.cents()));
    }

    private Stream<Part> givenBack(Attempt attempt, LocalDate day) {
        return attempt.movements().refunds().stream()
                .filter(refund -> refund.state() == RefundState.DONE)
                .filter(refund -> ParisTime.day(endOf(refund)).equals(day))
                .filter(refund -> isCounted(attempt, refund))
                .map(refund ->
                        new Part(
                                refund.of().transaction(),
                                attempt.id(),
                                String.valueOf(refund.of().invoiceId()),
                                -refund.amountCents()));
    }

    private boolean isCounted(Attempt attempt, Refund refund) {
        String invoice = refund.of().invoiceId();
        String id = refund.countedAs(attempt.id());
        return invoice != null && invoices.isCounted(invoice, id, -refund.amountCents());
    }

    private static Instant endOf(Refund refund) {
        var outcome = refund.outcome();
        return outcome == null ? refund.decision().askedAt() : outcome.at();
    }

    private Optional<Attempt> find(@Nullable String key) {
        return key == null || key.isEmpty()
                ? Optional.empty()
                : attempts.search(null, false, key, PageRequest.of(0, 1)).stream().findFirst();
    }
}

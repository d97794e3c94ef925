package fr.espacecitoyens.payment.attempt;

import fr.espacecitoyens.payment.payable.Allocation;
import fr.espacecitoyens.platform.ParisTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What money came and went.
 *
 * @param captures nearly always none or one; a second one means that money was taken twice
 * @param refunds nearly always none
 * @param toRefundCents what counts for no invoice and nobody has decided yet to give back; null
 *     instead of nothing, so that staff find the rest quickly
 */
public record Movements(
        List<Capture> captures,
        List<Refund> refunds,
        @Indexed(sparse = true) @Nullable Long toRefundCents) {

    static final Movements NONE = new Movements(List.of(), List.of(), null);

    public Movements {
        captures = List.copyOf(captures);
        refunds = List.copyOf(refunds);
    }

    /** The money that counts for invoices, once there is. */
    public Optional<Capture> appliedCapture() {
        return captures.stream().filter(capture -> !capture.applied().isEmpty()).findFirst();
    }

    /** What of a source may still be given back, in cents. */
    public long refundableCents(Refund.Source source) {
        long came =
                captures.stream()
                        .filter(capture -> capture.transaction().equals(source.transaction()))
                        .mapToLong(capture -> countedFor(capture, source.invoiceId()))
                        .sum();
        return came - given(source);
    }

    /** Whether money came that counts, or counted before it went back, for one of these. */
    boolean countsForAnyOf(Collection<String> invoiceIds) {
        return captures.stream()
                .flatMap(capture -> capture.applied().stream())
                .anyMatch(part -> invoiceIds.contains(part.invoiceId()));
    }

    /** What was asked for to be given back of all of it, in cents, as far as it may be gone. */
    public long askedBackCents() {
        return refunds.stream()
                .filter(Refund::countsForTheLimit)
                .mapToLong(Refund::amountCents)
                .sum();
    }

    /** Whether nothing is left of its capture if this has gone back with what did before. */
    public boolean isRestOfCapture(Refund refund) {
        String transaction = refund.of().transaction();
        long taken =
                captures.stream()
                        .filter(capture -> capture.transaction().equals(transaction))
                        .mapToLong(Capture::amountCents)
                        .sum();
        long before =
                refunds.stream()
                        .filter(other -> !other.id().equals(refund.id()))
                        .filter(other -> other.of().transaction().equals(transaction))
                        .filter(Refund::isGiven)
                        .mapToLong(Refund::amountCents)
                        .sum();
        return before + refund.amountCents() == taken;
    }

    /** Whether it is all of a payment that was made on this day. */
    public boolean isWholeCaptureOf(LocalDate day, Refund refund) {
        return captures.stream()
                .filter(capture -> capture.transaction().equals(refund.of().transaction()))
                .anyMatch(capture ->
                        capture.amountCents() == refund.amountCents()
                                && ParisTime.day(capture.at()).equals(day));
    }

    /** The refunds that go no further unless somebody of the staff decides. */
    public List<Refund> waitingForStaff() {
        return refunds.stream().filter(this::waitsForStaff).toList();
    }

    /** What failed waits until somebody asks for the same money again, or takes it back. */
    private boolean waitsForStaff(Refund refund) {
        return switch (refund.state()) {
            case TO_APPROVE, UNKNOWN -> true;
            case FAILED -> refundableCents(refund.of()) >= refund.amountCents();
            case TO_SEND, DONE, WITHDRAWN -> false;
        };
    }

    Optional<Refund> refund(String id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** Whether all the money that was taken has been given back. */
    boolean isAllReturned() {
        return returnedCents() == captures.stream().mapToLong(Capture::amountCents).sum();
    }

    boolean isAnyReturned() {
        return returnedCents() > 0;
    }

    /** What went back. */
    long returnedCents() {
        return refunds.stream()
                .filter(refund -> refund.state() == RefundState.DONE)
                .mapToLong(Refund::amountCents)
                .sum();
    }

    Movements with(Capture capture) {
        var all = new ArrayList<>(captures);
        all.add(capture);
        return of(all, refunds);
    }

    /** With this refund, in place of the one with its id. */
    Movements with(Refund refund) {
        var all = new ArrayList<>(refunds);
        all.removeIf(other -> other.id().equals(refund.id()));
        all.add(refund);
        return of(captures, all);
    }

    private static Movements of(List<Capture> captures, List<Refund> refunds) {
        var all = new Movements(captures, refunds, null);
        long open =
                captures.stream()
                        .map(capture -> new Refund.Source(capture.transaction(), null))
                        .mapToLong(all::refundableCents)
                        .sum();
        return open == 0 ? all : new Movements(captures, refunds, open);
    }

    private long given(Refund.Source source) {
        return refunds.stream()
                .filter(refund -> refund.of().equals(source) && refund.countsAsGiven())
                .mapToLong(Refund::amountCents)
                .sum();
    }

    private static long countedFor(Capture capture, @Nullable String invoiceId) {
        return invoiceId == null
                ? capture.unappliedCents()
                : capture.applied().stream()
                        .filter(allocation -> allocation.invoiceId().equals(invoiceId))
                        .mapToLong(Allocation::amountCents)
                        .sum();
    }
}

package fr.espacecitoyens.simulator.ledger;

import fr.espacecitoyens.simulator.request.Codes;
import java.util.List;
import java.util.Optional;

/** An accepted transaction with all that was done with it since. */
record Account(Transaction payment, List<Transaction> operations) {

    private long captured() {
        if (isCancelled()) {
            return 0;
        }
        return payment.kind() == Kind.PAYMENT ? payment.amountCents() : sum(Kind.CAPTURE);
    }

    private boolean isCancelled() {
        return operations.stream().anyMatch(t -> t.kind() == Kind.CANCELLATION);
    }

    private long sum(Kind kind) {
        return operations.stream()
                .filter(t -> t.kind() == kind)
                .mapToLong(Transaction::amountCents)
                .sum();
    }

    Standing standing() {
        if (isCancelled()) {
            return Standing.CANCELLED;
        }
        if (captured() == 0) {
            return Standing.AUTHORISED;
        }
        return sum(Kind.REFUND) == captured() ? Standing.REFUNDED : Standing.CAPTURED;
    }

    /** The code of the refusal; nothing if the order may be carried out. */
    Optional<String> refusal(Order order) {
        return switch (order.kind()) {
            case CAPTURE ->
                    standing() == Standing.AUTHORISED
                            ? unless(order.amountCents() <= payment.amountCents())
                            : Optional.of(Codes.ALREADY_DONE);
            case CANCELLATION ->
                    !isCancelled() && sum(Kind.REFUND) == 0
                            ? unless(order.amountCents() == payment.amountCents())
                            : Optional.of(Codes.ALREADY_DONE);
            case REFUND -> unless(order.amountCents() + sum(Kind.REFUND) <= captured());
            case PAYMENT, AUTHORISATION -> throw new IllegalArgumentException("no operation");
        };
    }

    private static Optional<String> unless(boolean amountFits) {
        return amountFits ? Optional.empty() : Optional.of(Codes.WRONG_AMOUNT);
    }
}

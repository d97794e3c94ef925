package fr.espacecitoyens.simulator.answer;

import fr.espacecitoyens.simulator.fault.Fates;
import fr.espacecitoyens.simulator.fault.Faults;
import fr.espacecitoyens.simulator.fault.Ipn;
import fr.espacecitoyens.simulator.fault.Try;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Tells the shop of each try, from server to server, whatever the customer's browser does; or does
 * what the switches make of it.
 */
public final class Notifications {

    private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

    private final Ledger ledger;
    private final Letters letters;
    private final Faults faults;
    private final Fates fates;
    private final Courier courier;
    private final LateNotifications late;

    public Notifications(
            Ledger ledger,
            Letters letters,
            Faults faults,
            Fates fates,
            Courier courier,
            LateNotifications late) {
        this.ledger = ledger;
        this.letters = letters;
        this.faults = faults;
        this.fates = fates;
        this.courier = courier;
        this.late = late;
    }

    /**
     * Tells of a try.
     *
     * @param tried decides about its fate
     * @param held takes what has to wait for the customer
     * @return done when the ticket may be shown
     */
    public CompletableFuture<Void> tell(
            PaymentRequest request, Transaction transaction, Try tried, Held held) {
        String url = request.value("PBX_REPONDRE_A");
        if (url.isBlank()) {
            return NOW;
        }
        Ipn fate = fates.decide(tried);
        ledger.fated(transaction.transaction(), fate.name());
        String address = letters.address(url, Outcome.of(request, transaction), fate);
        return dispatch(new Notification(transaction.transaction(), address), fate, held);
    }

    private CompletableFuture<Void> dispatch(Notification notification, Ipn fate, Held held) {
        return switch (fate) {
            case NORMAL, WRONG_KEY, WRONG_AMOUNT, TAMPERED -> courier.send(notification);
            case LOST -> NOW;
            case DOUBLED -> copies(notification, 2);
            case OCTUPLED -> copies(notification, 8);
            case DELAYED -> {
                late.send(notification, faults.setting().delay());
                yield NOW;
            }
            case OVERDUE -> {
                late.send(notification, faults.setting().overdue());
                yield NOW;
            }
            case AFTER_RETURN -> {
                held.untilReturn(notification);
                yield NOW;
            }
            case REVERSED -> {
                held.untilEnd(notification);
                yield NOW;
            }
            case RANDOM -> throw new IllegalStateException("no fate was chosen");
        };
    }

    private CompletableFuture<Void> copies(Notification notification, int number) {
        return CompletableFuture.allOf(
                Stream.generate(() -> notification)
                        .limit(number)
                        .map(courier::send)
                        .toArray(CompletableFuture[]::new));
    }

    /** The browser is on its way back to the shop. */
    public void returned(Held held) {
        var delay = faults.setting().delay();
        held.returned().forEach(notification -> late.send(notification, delay));
    }

    /** The page has ended: what was held goes out one after the other. */
    public void ended(Held held) {
        List<Notification> all = held.ended();
        Thread.ofVirtual().start(() -> all.forEach(courier::bring));
    }
}

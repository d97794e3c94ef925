package fr.espacecitoyens.simulator.page;

import fr.espacecitoyens.simulator.answer.Notifications;
import fr.espacecitoyens.simulator.card.CardEntry;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.time.Clock;

/** Takes cards: decides, writes down, tells the shop. */
public final class PaymentDesk {

    private final Ledger ledger;
    private final Notifications notifications;
    private final Clock clock;

    public PaymentDesk(Ledger ledger, Notifications notifications, Clock clock) {
        this.ledger = ledger;
        this.notifications = notifications;
        this.clock = clock;
    }

    long nextCall() {
        return ledger.nextCall();
    }

    boolean isPaid(PaymentRequest request) {
        return ledger.isPaid(request.reference());
    }

    /** Tries a card; comes back when the shop was told, so that the ticket comes after it. */
    void take(PaymentPage page, CardEntry card) {
        page.tryCard(() -> take(page.request(), page.call(), card));
    }

    private Transaction take(PaymentRequest request, long call, CardEntry card) {
        String code = isPaid(request) ? "00015" : card.verdict(clock);
        var transaction = ledger.record(request, call, code);
        notifications.send(request, transaction).join();
        return transaction;
    }
}

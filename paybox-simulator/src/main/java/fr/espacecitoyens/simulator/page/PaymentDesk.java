package fr.espacecitoyens.simulator.page;

import fr.espacecitoyens.simulator.answer.Notifications;
import fr.espacecitoyens.simulator.card.CardEntry;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Clock;

/** Takes cards: decides, writes down, tells the shop. */
public final class PaymentDesk {

    private final Ledger ledger;
    private final Notifications notifications;
    private final Agenda agenda;
    private final Clock clock;

    public PaymentDesk(Ledger ledger, Notifications notifications, Agenda agenda, Clock clock) {
        this.ledger = ledger;
        this.notifications = notifications;
        this.agenda = agenda;
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
        page.tryCard(() -> tried(page, card));
        if (page.isOver()) {
            end(page);
        }
    }

    private Transaction tried(PaymentPage page, CardEntry card) {
        var transaction = ledger.record(page.request(), page.call(), card.verdict(clock));
        boolean isFirstHeld = !page.held().waitsForEnd();
        notifications
                .tell(page.request(), transaction, ledger.page(transaction), page.held())
                .join();
        if (isFirstHeld && page.held().waitsForEnd()) {
            agenda.at(page.closesAt(), () -> end(page));
        }
        return transaction;
    }

    /** Nothing more will come of this page. */
    void end(PaymentPage page) {
        notifications.ended(page.held());
    }

    /** The browser goes back to the shop. */
    void leave(PaymentPage page) {
        notifications.returned(page.held());
    }
}

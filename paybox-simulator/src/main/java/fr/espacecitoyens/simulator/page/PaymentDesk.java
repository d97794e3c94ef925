package fr.espacecitoyens.simulator.page;

import fr.espacecitoyens.simulator.answer.Notifications;
import fr.espacecitoyens.simulator.card.CardEntry;
import fr.espacecitoyens.simulator.fault.Faults;
import fr.espacecitoyens.simulator.fault.Try;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Clock;

/** Takes cards: decides, writes down, tells the shop. */
public final class PaymentDesk {

    private final Ledger ledger;
    private final Faults faults;
    private final Notifications notifications;
    private final Agenda agenda;
    private final Clock clock;

    public PaymentDesk(
            Ledger ledger, Faults faults, Notifications notifications, Agenda agenda, Clock clock) {
        this.ledger = ledger;
        this.faults = faults;
        this.notifications = notifications;
        this.agenda = agenda;
        this.clock = clock;
    }

    long nextCall() {
        return ledger.nextCall();
    }

    /** Whether it is paid, and cannot be paid once more. */
    boolean isPaid(PaymentRequest request) {
        return ledger.isPaid(request.reference()) && !faults.isPaidAgain(request.amountCents());
    }

    /** Tries a card; comes back when the shop was told, so that the ticket comes after it. */
    void take(PaymentPage page, CardEntry card) {
        page.tryCard(() -> tried(page, card));
        if (page.isOver()) {
            end(page);
        }
    }

    private Transaction tried(PaymentPage page, CardEntry card) {
        boolean isOnce = !faults.isPaidAgain(page.request().amountCents());
        var transaction = ledger.record(page.request(), page.call(), card.verdict(clock), isOnce);
        boolean isFirstHeld = !page.held().waitsForEnd();
        notifications.tell(page.request(), transaction, tryOf(transaction), page.held()).join();
        if (isFirstHeld && page.held().waitsForEnd()) {
            agenda.at(page.closesAt(), () -> end(page));
        }
        return transaction;
    }

    private Try tryOf(Transaction transaction) {
        return new Try(
                transaction.amountCents(),
                ledger.page(transaction),
                ledger.numberOnPage(transaction));
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

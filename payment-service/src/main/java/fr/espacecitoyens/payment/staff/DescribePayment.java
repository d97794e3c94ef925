package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Providers;
import fr.espacecitoyens.payment.inbound.ReceivedMessages;
import org.springframework.stereotype.Component;

/** Puts together all that staff see of one payment. */
@Component
class DescribePayment {

    private final Providers providers;
    private final ReceivedMessages messages;

    DescribePayment(Providers providers, ReceivedMessages messages) {
        this.providers = providers;
        this.messages = messages;
    }

    StaffPayment.Detail detail(Attempt attempt) {
        return new StaffPayment.Detail(
                StaffPayment.of(attempt),
                providers.of(attempt).givesBack(),
                attempt.movements().captures(),
                attempt.movements().refunds(),
                attempt.history(),
                messages.about(attempt.purchase().reference()));
    }
}

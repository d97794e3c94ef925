package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.PaymentOrder;
import fr.espacecitoyens.portal.backend.PaymentOrder.Item;
import fr.espacecitoyens.portal.backend.PaymentOrder.Payer;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StartedAttempt;
import java.util.List;
import org.springframework.stereotype.Component;

/** Begins a payment in the name of whoever is logged in, who must not wait for their profile. */
@Component
class BeginPayment {

    private final PaymentService payments;
    private final IdentityService identity;

    BeginPayment(PaymentService payments, IdentityService identity) {
        this.payments = payments;
        this.identity = identity;
    }

    Reply<StartedAttempt> of(List<Item> invoices, String email) {
        var payer = Payer.of(identity.me().valueOrNull());
        return payments.start(new PaymentOrder(invoices, email.strip(), payer));
    }
}

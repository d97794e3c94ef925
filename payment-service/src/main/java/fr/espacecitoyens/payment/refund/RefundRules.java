package fr.espacecitoyens.payment.refund;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Capture;
import fr.espacecitoyens.payment.attempt.Providers;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What may be given back, how, and by how many people. */
@Component
class RefundRules {

    private final Providers providers;
    private final RefundProperties properties;

    RefundRules(Providers providers, RefundProperties properties) {
        this.providers = providers;
        this.properties = properties;
    }

    /**
     * Checks what somebody wants.
     *
     * @throws fr.espacecitoyens.platform.web.Problem that says why it cannot be
     */
    void check(Attempt attempt, Refund.Wish wish, Instant now) {
        boolean online = providers.of(attempt).givesBack();
        LocalDate transferredOn = wish.transferredOn();
        if (online && transferredOn != null) {
            throw RefundProblems.onlineOnly();
        }
        if (!online && transferredOn == null) {
            throw RefundProblems.notOnline();
        }
        long most = attempt.movements().refundableCents(wish.of());
        if (wish.amountCents() <= 0 || wish.amountCents() > most) {
            throw RefundProblems.amount(most);
        }
        if (transferredOn != null && !isPossible(attempt, wish.of(), transferredOn, now)) {
            throw RefundProblems.transferDay();
        }
    }

    private static boolean isPossible(
            Attempt attempt, Refund.Source of, LocalDate day, Instant now) {
        return !day.isAfter(ParisTime.day(now))
                && attempt.movements().captures().stream()
                        .filter(capture -> capture.transaction().equals(of.transaction()))
                        .map(Capture::at)
                        .noneMatch(at -> day.isBefore(ParisTime.day(at)));
    }

    /** Many small ones are as much as a big one. */
    boolean needsTwoPersons(Attempt attempt, long furtherCents) {
        long all = Math.addExact(attempt.movements().askedBackCents(), furtherCents);
        return all > properties.twoPersonsAboveCents();
    }
}

package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.inbound.ReceivedMessages;
import fr.espacecitoyens.payment.refund.DecideRefund;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives money back because the staff say so. */
@RestController
class StaffRefundController {

    private static final String ID = "[A-Za-z0-9-]{8,64}";

    /**
     * What is to be given back.
     *
     * @param transaction the provider's number of the capture that it comes from
     * @param invoiceId the invoice for which it counted; null for money that counted for nothing
     */
    record RefundRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String transaction,
            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String invoiceId,
            @NotNull @Positive Long amountCents) {}

    /**
     * What somebody found on the provider's own site.
     *
     * @param given whether the money went back
     */
    record Found(@NotNull Boolean given) {}

    private final DecideRefund decideRefund;
    private final ReceivedMessages messages;

    StaffRefundController(DecideRefund decideRefund, ReceivedMessages messages) {
        this.decideRefund = decideRefund;
        this.messages = messages;
    }

    /** The caller chooses the refund's id, so that a second click asks for the same refund. */
    @PutMapping("/staff/payments/{id}/refunds/{refundId}")
    StaffPayment.Detail refund(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = ID) String refundId,
            @Valid @RequestBody RefundRequest request,
            @AuthenticationPrincipal Jwt token) {
        var source = new Refund.Source(request.transaction(), request.invoiceId());
        return detail(
                decideRefund.ask(id, refundId, source, request.amountCents(), token.getSubject()));
    }

    @PostMapping("/staff/payments/{id}/refunds/{refundId}/approval")
    StaffPayment.Detail approve(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = ID) String refundId,
            @AuthenticationPrincipal Jwt token) {
        return detail(decideRefund.approve(id, refundId, token.getSubject()));
    }

    @PostMapping("/staff/payments/{id}/refunds/{refundId}/withdrawal")
    StaffPayment.Detail withdraw(
            @PathVariable String id, @PathVariable @Pattern(regexp = ID) String refundId) {
        return detail(decideRefund.withdraw(id, refundId));
    }

    /** For a refund of which nobody knows whether the provider did it. */
    @PostMapping("/staff/payments/{id}/refunds/{refundId}/finding")
    StaffPayment.Detail found(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = ID) String refundId,
            @Valid @RequestBody Found found) {
        return detail(decideRefund.found(id, refundId, found.given()));
    }

    private StaffPayment.Detail detail(Attempt attempt) {
        return StaffPayment.detail(attempt, messages.about(attempt.purchase().reference()));
    }
}

package fr.espacecitoyens.payment.staff;

import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.refund.DecideRefund;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
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
     * @param transferredOn the day on which it was given back outside of the provider, where that
     *     gives nothing back
     */
    record RefundRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String transaction,
            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String invoiceId,
            @NotNull @Positive Long amountCents,
            @Nullable LocalDate transferredOn) {

        Refund.Wish wish() {
            var source = new Refund.Source(transaction, invoiceId);
            return new Refund.Wish(source, amountCents, transferredOn);
        }
    }

    /**
     * What somebody found on the provider's own site.
     *
     * @param given whether the money went back
     */
    record Found(@NotNull Boolean given) {}

    private final DecideRefund decideRefund;
    private final DescribePayment describe;

    StaffRefundController(DecideRefund decideRefund, DescribePayment describe) {
        this.decideRefund = decideRefund;
        this.describe = describe;
    }

    /** The caller chooses the refund's id, so that a second click asks for the same refund. */
    @PutMapping("/staff/payments/{id}/refunds/{refundId}")
    StaffPayment.Detail refund(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = ID) String refundId,
            @Valid @RequestBody RefundRequest request,
            @AuthenticationPrincipal Jwt token) {
        return describe.detail(decideRefund.ask(id, refundId, request.wish(), token.getSubject()));
    }

    @PostMapping("/staff/payments/{id}/refunds/{refundId}/approval")
    StaffPayment.Detail approve(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = ID) String refundId,
            @AuthenticationPrincipal Jwt token) {
        return describe.detail(decideRefund.approve(id, refundId, token.getSubject()));
    }

    @PostMapping("/staff/payments/{id}/refunds/{refundId}/withdrawal")
    StaffPayment.Detail withdraw(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = ID) String refundId,
            @AuthenticationPrincipal Jwt token) {
        return describe.detail(decideRefund.withdraw(id, refundId, token.getSubject()));
    }

    /** For a refund of which nobody knows whether the provider did it. */
    @PostMapping("/staff/payments/{id}/refunds/{refundId}/finding")
    StaffPayment.Detail found(
            @PathVariable String id,
            @PathVariable @Pattern(regexp = ID) String refundId,
            @Valid @RequestBody Found found,
            @AuthenticationPrincipal Jwt token) {
        return describe.detail(decideRefund.found(id, refundId, found.given(), token.getSubject()));
    }
}

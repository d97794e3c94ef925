package fr.espacecitoyens.simulator.request;

import java.util.List;
import java.util.Optional;

/** Decides whether a shop's request is honoured. */
public final class RequestCheck {

    private static final List<String> MANDATORY =
            List.of("PBX_CMD", "PBX_PORTEUR", "PBX_RETOUR", "PBX_TIME");

    private final Merchant merchant;

    public RequestCheck(Merchant merchant) {
        this.merchant = merchant;
    }

    /** The code of the refusal, or nothing if the request is right. */
    public Optional<String> refusal(PaymentRequest request) {
        if (!merchant.isNamedBy(request) || !isSigned(request)) {
            return Optional.of("00006");
        }
        if (!MANDATORY.stream().allMatch(name -> !request.value(name).isBlank())
                || !request.value("PBX_PORTEUR").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return Optional.of("00003");
        }
        if (!request.value("PBX_DEVISE").equals("978")) {
            return Optional.of("00010");
        }
        String total = request.value("PBX_TOTAL");
        if (!total.matches("\\d{3,10}") || Long.parseLong(total) == 0) {
            return Optional.of("00011");
        }
        return Optional.empty();
    }

    private boolean isSigned(PaymentRequest request) {
        // SHA-512 is what Paybox assumes; the other algorithms that it knows are not simulated.
        if (!List.of("", "SHA512").contains(request.value("PBX_HASH"))) {
            return false;
        }
        return merchant.hasSigned(request.signedText(), request.value("PBX_HMAC"));
    }
}

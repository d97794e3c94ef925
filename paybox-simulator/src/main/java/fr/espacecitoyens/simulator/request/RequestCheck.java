package fr.espacecitoyens.simulator.request;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Decides whether a shop's request is honoured. */
public final class RequestCheck {

    private static final List<String> MANDATORY =
            List.of("PBX_CMD", "PBX_PORTEUR", "PBX_RETOUR", "PBX_TIME");

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Merchant merchant;

    public RequestCheck(Merchant merchant) {
        this.merchant = merchant;
    }

    /** Why it is refused, or nothing if the request is right. */
    public Optional<Refusal> refusal(PaymentRequest request) {
        return code(request).map(Refusal::of).or(() -> refusalOfSecureData(request));
    }

    private Optional<String> code(PaymentRequest request) {
        if (!merchant.isNamedBy(request) || !isSigned(request)) {
            return Optional.of(Codes.NO_ACCESS);
        }
        if (!MANDATORY.stream().allMatch(name -> !request.value(name).isBlank())
                || !isAddress(request.value("PBX_PORTEUR"))
                || !isTime(request.value("PBX_TIME"))) {
            return Optional.of(Codes.INCOMPLETE);
        }
        if (!request.value("PBX_DEVISE").equals("978")) {
            return Optional.of(Codes.WRONG_CURRENCY);
        }
        String total = request.value("PBX_TOTAL");
        return total.matches("\\d{3,10}") && Long.parseLong(total) > 0
                ? Optional.empty()
                : Optional.of(Codes.WRONG_AMOUNT);
    }

    private static boolean isAddress(String email) {
        return email.length() >= 6 && email.length() <= 120 && ADDRESS.matcher(email).matches();
    }

    /** In ISO 8601; how old it may be is not documented. */
    private static boolean isTime(String time) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(time);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /** Which words Paybox has for it is not documented in what we could read. */
    private Optional<Refusal> refusalOfSecureData(PaymentRequest request) {
        return secureFault(request, "PBX_SHOPPINGCART", SecureData::faultOfCart)
                .or(() -> secureFault(request, "PBX_BILLING", SecureData::faultOfBilling))
                .map(fault -> new Refusal(Codes.INCOMPLETE, fault));
    }

    private Optional<String> secureFault(
            PaymentRequest request, String name, Function<String, Optional<String>> faultOf) {
        String value = request.value(name);
        if (value.isBlank()) {
            return merchant.secure() ? Optional.of(name + " absent") : Optional.empty();
        }
        return faultOf.apply(value).map(fault -> name + " : " + fault);
    }

    private boolean isSigned(PaymentRequest request) {
        // SHA-512 is what Paybox assumes; the other algorithms that it knows are not simulated.
        if (!List.of("", "SHA512").contains(request.value("PBX_HASH"))) {
            return false;
        }
        return merchant.hasSigned(request.signedText(), request.value("PBX_HMAC"));
    }
}

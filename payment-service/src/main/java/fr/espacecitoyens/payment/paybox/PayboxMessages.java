package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.inbound.ProviderLanguage;
import java.util.Map;
import java.util.Optional;

/** Understands what Paybox sends, by its notification or by the browser. */
final class PayboxMessages implements ProviderLanguage {

    private static final String ACCEPTED = "00000";

    /** A failed connection to the authorisation centre, and what a cancelled return carries. */
    private static final String CANCELLED_OR_FAILED = "00001";

    private static final String AWAITING_ISSUER = "99999";

    private static final String ALREADY_PAID = "00015";

    private final AnswerSignature signature;
    private final Acceptance acceptance;

    PayboxMessages(AnswerSignature signature, boolean production) {
        this.signature = signature;
        this.acceptance = new Acceptance(production);
    }

    @Override
    public ProviderName provider() {
        return ProviderName.PAYBOX;
    }

    @Override
    public Reading read(String raw) {
        return SignedQuery.cut(raw)
                .filter(query -> signature.isGenuine(query.signedBytes(), query.signature()))
                .flatMap(PayboxMessages::variables)
                .<Reading>map(this::understood)
                .orElse(new Reading.NotGenuine());
    }

    @Override
    public boolean isCancellation(Evidence evidence) {
        return evidence.equals(new Evidence.Declined(CANCELLED_OR_FAILED));
    }

    private static Optional<Map<String, String>> variables(SignedQuery query) {
        try {
            return Optional.of(query.variables())
                    .filter(v -> v.containsKey("reference") && v.containsKey("erreur"));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Reading understood(Map<String, String> variables) {
        String code = variables.getOrDefault("erreur", "");
        return new Reading.Genuine(
                variables.getOrDefault("reference", ""),
                switch (code) {
                    case ACCEPTED -> accepted(variables);
                    case AWAITING_ISSUER -> new Evidence.Awaiting();
                    // There was an acceptance before, which was not told: Paybox is to be asked.
                    case ALREADY_PAID -> new Evidence.Doubtful("ALREADY_PAID");
                    default ->
                            code.matches("\\d{5}")
                                    ? new Evidence.Declined(code)
                                    : new Evidence.Doubtful("UNREADABLE_CODE");
                });
    }

    private Evidence accepted(Map<String, String> variables) {
        return acceptance.judge(
                variables.getOrDefault("autorisation", ""),
                variables.getOrDefault("transaction", ""),
                variables.getOrDefault("appel", ""),
                variables.getOrDefault("montant", ""));
    }
}

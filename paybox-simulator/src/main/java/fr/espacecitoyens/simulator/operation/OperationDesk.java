package fr.espacecitoyens.simulator.operation;

import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.Merchant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Answers a shop's questions about transactions: types 00011 and 00017. */
public final class OperationDesk {

    private static final String DONE = "00000";
    private static final String NO_ACCESS = "00006";
    private static final String BAD_QUESTION_NUMBER = "00005";
    private static final String UNKNOWN_OPERATION = "00003";
    private static final String NOT_FOUND = "00018";

    private final Merchant merchant;
    private final Ledger ledger;

    public OperationDesk(Merchant merchant, Ledger ledger) {
        this.merchant = merchant;
        this.ledger = ledger;
    }

    /**
     * The answer to a form, as Paybox writes it.
     *
     * @throws IllegalArgumentException if the form cannot be read
     */
    public String answer(String form) {
        SequencedMap<String, String> question = FormText.parse(form);
        if (!merchant.isNamedBy(question) || !isSigned(question)) {
            return text(question, NO_ACCESS, Map.of());
        }
        if (!value(question, "NUMQUESTION").matches("\\d{10}")) {
            return text(question, BAD_QUESTION_NUMBER, Map.of());
        }
        return switch (value(question, "TYPE")) {
            case "00011" -> told(question, byReference(question));
            case "00017" -> told(question, byNumber(question));
            default -> text(question, UNKNOWN_OPERATION, Map.of());
        };
    }

    /** An accepted one before refused ones; what an issuer still ponders is no transaction yet. */
    private Optional<Transaction> byReference(Map<String, String> question) {
        var all =
                ledger.transactions().stream()
                        .filter(t -> t.reference().equals(value(question, "REFERENCE")))
                        .filter(t -> amount(t).equals(value(question, "MONTANT")))
                        .filter(t -> !t.code().equals(Codes.AWAITING_ISSUER))
                        .toList();
        return all.stream()
                .filter(t -> t.code().equals(Codes.ACCEPTED))
                .findFirst()
                .or(() -> all.stream().reduce((_, last) -> last));
    }

    private Optional<Transaction> byNumber(Map<String, String> question) {
        return ledger.transactions().stream()
                .filter(t -> number(t.transaction()).equals(value(question, "NUMTRANS")))
                .findFirst();
    }

    private static String told(Map<String, String> question, Optional<Transaction> found) {
        if (found.isEmpty()) {
            return text(question, NOT_FOUND, Map.of());
        }
        Transaction transaction = found.get();
        boolean accepted = transaction.code().equals(Codes.ACCEPTED);
        Map<String, String> further = new LinkedHashMap<>();
        further.put("NUMTRANS", number(transaction.transaction()));
        further.put("NUMAPPEL", number(transaction.call()));
        further.put("AUTORISATION", accepted ? "XXXXXX" : "");
        further.put("STATUS", accepted ? "Capturé" : "Refusé");
        return text(question, DONE, further);
    }

    private static String text(
            Map<String, String> question, String code, Map<String, String> further) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : new String[] {"NUMQUESTION", "SITE", "RANG"}) {
            fields.put(name, value(question, name));
        }
        fields.putAll(further);
        fields.put("CODEREPONSE", code);
        fields.put("COMMENTAIRE", code.equals(DONE) ? "Demande traitée avec succès" : "PAYBOX");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private boolean isSigned(SequencedMap<String, String> question) {
        String signed =
                question.entrySet().stream()
                        .filter(field -> !field.getKey().equals("HMAC"))
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        return merchant.hasSigned(signed, value(question, "HMAC"));
    }

    private static String amount(Transaction transaction) {
        return "%010d".formatted(transaction.amountCents());
    }

    private static String number(long number) {
        return "%010d".formatted(number);
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}

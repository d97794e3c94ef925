package fr.espacecitoyens.simulator.operation;

import fr.espacecitoyens.simulator.ledger.Standing;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.Codes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers as Paybox writes them: like a form, but not encoded. */
final class AnswerText {

    private AnswerText() {}

    static String refused(Question question, String code) {
        return text(question, code, Map.of());
    }

    /** How a transaction stands. */
    static String told(Question question, Transaction transaction, Standing standing) {
        var further = numbers(transaction.transaction(), transaction.call());
        further.put("AUTORISATION", standing == Standing.REFUSED ? "" : "XXXXXX");
        further.put("STATUS", inFrench(standing));
        return text(question, Codes.ACCEPTED, further);
    }

    /** Something was done; the numbers are those of the transaction that the shop may ask for. */
    static String done(Question question, long transaction, long call) {
        return text(question, Codes.ACCEPTED, numbers(transaction, call));
    }

    private static Map<String, String> numbers(long transaction, long call) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("NUMTRANS", "%010d".formatted(transaction));
        numbers.put("NUMAPPEL", "%010d".formatted(call));
        return numbers;
    }

    private static String inFrench(Standing standing) {
        return switch (standing) {
            case REFUSED -> "Refusé";
            case AUTHORISED -> "Autorisé";
            case CAPTURED -> "Capturé";
            case CANCELLED -> "Annulé";
            case REFUNDED -> "Remboursé";
        };
    }

    private static String text(Question question, String code, Map<String, String> further) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : new String[] {"NUMQUESTION", "SITE", "RANG"}) {
            fields.put(name, question.value(name));
        }
        fields.putAll(further);
        fields.put("CODEREPONSE", code);
        fields.put(
                "COMMENTAIRE",
                code.equals(Codes.ACCEPTED) ? "Demande traitée avec succès" : "PAYBOX");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }
}

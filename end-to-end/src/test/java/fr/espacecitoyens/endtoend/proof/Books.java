package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the provider's book, payment-service's and billing-service's, to the cent.
 *
 * @param ledger without what nobody can learn by asking
 * @param beyondAsking how many captures that are
 */
record Books(Ledger ledger, int beyondAsking, Journal journal, Settlements settlements) {

    static Books read() {
        var ledger = Ledger.read();
        var journal = Journal.read();
        var beyond = ledger.beyondAsking();
        beyond.removeAll(journal.transactions());
        return new Books(ledger.without(beyond), beyond.size(), journal, Settlements.read());
    }

    void compare(Script script, Verdict verdict) {
        lost(verdict);
        invented(verdict);
        counted(script, verdict);
        settled(script, verdict);
        chargedTwice(script, verdict);
    }

    private void lost(Verdict verdict) {
        var counted = journal.countedByTransaction();
        List<String> wrong = new ArrayList<>();
        ledger.captures()
                .forEach((transaction, one) -> {
                    var unapplied = journal.unapplied().get(transaction);
                    long known =
                            counted.getOrDefault(transaction, 0L)
                                    + (unapplied == null ? 0 : unapplied.cents());
                    if (known != one.cents()) {
                        wrong.add(
                                "%s took %d, known are %d"
                                        .formatted(transaction, one.cents(), known));
                    }
                });
        verdict.check(
                Claim.NOT_LOST,
                ledger.captures().size()
                        + " captures at the provider, all known to the cent; %d second captures of"
                                .formatted(beyondAsking)
                        + " one reference stand in its statement only",
                wrong);
    }

    private void invented(Verdict verdict) {
        Set<String> known = new TreeSet<>(journal.transactions());
        known.removeAll(ledger.captures().keySet());
        verdict.check(
                Claim.NOT_INVENTED,
                known.size() + " payments of which the provider knows nothing",
                List.copyOf(known));
    }

    private void counted(Script script, Verdict verdict) {
        Map<String, Long> byNumber = new HashMap<>();
        journal.countedByInvoice()
                .forEach((id, cents) ->
                        byNumber.merge(
                                settlements.numbers().getOrDefault(id, id), cents, Long::sum));
        List<String> wrong = new ArrayList<>();
        long sum = 0;
        for (var part : script.parts()) {
            for (Act act : part.acts()) {
                long cents = byNumber.getOrDefault(act.invoice(), 0L);
                sum += cents;
                if (cents != act.cents()) {
                    wrong.add(act + ": " + cents + " cents count");
                }
            }
        }
        verdict.check(
                Claim.NOT_TWICE,
                "%d invoices of %d cents, %d cents count"
                        .formatted(script.payments(), script.cents(), sum),
                wrong);
    }

    private void settled(Script script, Verdict verdict) {
        Map<String, Long> wanted = new HashMap<>();
        Set<String> invoices = new HashSet<>();
        for (var counted : journal.succeeded()) {
            wanted.put(Settlements.key(counted.invoiceId(), counted.payment()), counted.cents());
            invoices.add(counted.invoiceId());
        }
        journal.refunds()
                .forEach((id, back) -> {
                    if (!back.invoiceId().isEmpty()) {
                        wanted.put(Settlements.key(back.invoiceId(), id), -back.cents());
                    }
                });
        List<String> wrong = new ArrayList<>();
        wanted.forEach((key, cents) -> {
            if (!cents.equals(settlements.byPayment().get(key))) {
                wrong.add(key + ": " + cents + " paid, " + settlements.byPayment().get(key));
            }
        });
        wrong.addAll(neverTold(script, wanted.keySet()));
        for (String invoice : invoices) {
            if (settlements.remaining().getOrDefault(invoice, 0L) < 0) {
                wrong.add(invoice + ": more was counted than was owed");
            }
        }
        verdict.check(
                Claim.SERVICES_AGREE,
                wanted.size() + " settlements of " + invoices.size() + " invoices",
                wrong);
    }

    /** What billing-service counted although payment-service told nothing of it. */
    private List<String> neverTold(Script script, Set<String> told) {
        Set<String> numbers = script.invoiceNumbers();
        return settlements.byPayment().entrySet().stream()
                .filter(one -> !told.contains(one.getKey()))
                .filter(one -> numbers.contains(settlements.number(one.getKey())))
                .map(one -> one.getKey() + ": nothing was told of " + one.getValue() + " cents")
                .toList();
    }

    /** Whoever believes the pages pays once; two tabs or pages on purpose are another matter. */
    private void chargedTwice(Script script, Verdict verdict) {
        Map<String, Act> acts = new HashMap<>();
        script.parts().forEach(p -> p.acts().forEach(act -> acts.put(act.invoice(), act)));
        List<String> wrong = new ArrayList<>();
        journal.unapplied()
                .forEach((transaction, money) -> {
                    for (String id : money.invoiceIds()) {
                        Act act = acts.get(settlements.numbers().getOrDefault(id, ""));
                        if (act != null && !act.behaviour().mayPayTwice()) {
                            wrong.add(act + " by " + transaction);
                        }
                    }
                });
        verdict.check(
                Claim.NOT_CHARGED_TWICE,
                journal.unapplied().size()
                        + " charges that count for nothing, all from two tabs or pages",
                wrong);
    }

    /** At the very end: refunds are told, too. */
    static void deadLetters(Verdict verdict) {
        var dead = Topics.deadLetters();
        verdict.check(
                Claim.NOT_PUT_ASIDE,
                dead.size() + " topics for that",
                dead.entrySet().stream()
                        .filter(topic -> topic.getValue() > 0)
                        .map(Object::toString)
                        .toList());
    }

    /** Whether what was taken and not given back is what counts. */
    boolean isEven() {
        return ledger.cents() == journal.countedCents();
    }

    /** Whether payment-service has told of everything that the provider gave back. */
    boolean allRefundsAreTold() {
        return journal.refundedCents() == ledger.refundedCents();
    }

    /** What must hold once the staff have given back what counts for nothing. */
    void compareAfterRefunds(Verdict verdict) {
        verdict.check(
                Claim.EVEN,
                "%d cents at the provider, %d cents count, %d refunds"
                        .formatted(
                                ledger.cents(), journal.countedCents(), journal.refunds().size()),
                isEven() && allRefundsAreTold() ? List.of() : List.of("not even"));
    }
}

package fr.espacecitoyens.endtoend.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Looks up the messages about payments as staff see them. */
record Kept(Script script, Instant begun, Sayings sayings) {

    /** Each takes the embedded database a while: of very many, these have to do. */
    private static final int MOST = 500;

    private static final int AT_ONCE = 4;

    /** What Paybox was told to have been taken in must be there, and what it told twice once. */
    void compare(Ledger ledger, Verdict verdict) throws Exception {
        Map<Ledger.Captured, Long> found = lookUp(acknowledged(ledger));
        List<String> missing = new ArrayList<>();
        List<String> several = new ArrayList<>();
        found.forEach((payment, messages) -> {
            if (messages == 0) {
                missing.add(payment.toString());
            }
            if (messages > 1) {
                several.add(messages + " of " + payment);
            }
        });
        verdict.check(
                Claim.KEPT, found.size() + " notifications answered with 200, looked up", missing);
        long repeated = found.keySet().stream().filter(one -> one.told().size() > 1).count();
        verdict.check(Claim.KEPT_ONCE, repeated + " of these were told more than once", several);
    }

    private List<Ledger.Captured> acknowledged(Ledger ledger) {
        List<Ledger.Captured> all = new ArrayList<>();
        ledger.captures().values().stream()
                .filter(Ledger.Captured::isAcknowledged)
                .filter(one -> sayings.attemptOf(one).isPresent())
                .forEach(all::add);
        Collections.shuffle(all, new Random(script.seed()));
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private Map<Ledger.Captured, Long> lookUp(List<Ledger.Captured> payments) throws Exception {
        var staff = new Staff(begun);
        Map<Ledger.Captured, Long> found = new HashMap<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Long>> questions = new ArrayList<>();
            for (var payment : payments) {
                String attempt = sayings.attemptOf(payment).orElseThrow();
                questions.add(() -> staff.messages(attempt, payment));
            }
            var answers = threads.invokeAll(questions);
            for (int i = 0; i < payments.size(); i++) {
                found.put(payments.get(i), answers.get(i).get());
            }
        }
        return found;
    }
}

package fr.espacecitoyens.endtoend.proof;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What is compared once everybody has paid, and what has to become quiet before that.
 *
 * @param begun when the first of them could pay
 */
record Aftermath(
        Script script,
        Instant begun,
        Diary diary,
        Weather weather,
        Map<Script.Part, Portal> portals) {

    private static final Duration UNTIL_ALL_IS_FINAL = Duration.ofMinutes(3);

    /** How long events and e-mails may travel; more of them travel longer. */
    private static final Duration SETTLING =
            Duration.ofSeconds(Long.getLong("proof.settling", 300));

    Verdict verdict(int left) throws Exception {
        var verdict = new Verdict();
        verdict.check(
                Claim.ALL_PAID,
                left + " of " + script.payments() + " invoices could not be paid",
                left == 0 ? List.of() : List.of(left + " invoices"));
        verdict.check(
                Claim.ONE_ATTEMPT,
                diary.behaviours().get(Behaviour.DOUBLE_CLICK)
                        + " times two clicks at the same moment",
                diary.allDoubled());
        allIsFinal(verdict);
        Books books = settledBooks();
        books.compare(script, verdict);
        pages(books, verdict);
        new Kept(script, begun, diary.sayings()).compare(books.ledger(), verdict);
        refunds(verdict);
        Books.deadLetters(verdict);
        return verdict;
    }

    private void allIsFinal(Verdict verdict) {
        var staff = new Staff(begun);
        Instant begin = Instant.now();
        boolean _ =
                happens(UNTIL_ALL_IS_FINAL, () -> Weather.isOver() && staff.seesNothingUnclear());
        verdict.check(
                Claim.ALL_FINAL,
                Duration.between(begin, Instant.now()).toSeconds() + " s after the last payment",
                staff.seesNothingOpen() ? List.of() : List.of("some are still open"));
        int suspects = staff.suspects();
        verdict.check(
                Claim.ALL_EXPLAINED,
                suspects + " attempts that somebody must look at",
                suspects == 0 ? List.of() : List.of(suspects + " suspects"));
    }

    private Books settledBooks() {
        boolean _ = happens(settling(), () -> holds(v -> Books.read().compare(script, v)));
        return Books.read();
    }

    private void pages(Books books, Verdict verdict) {
        var contradictions = new ArrayList<>(diary.contradictions());
        contradictions.addAll(diary.sayings().untrue(books.ledger()));
        verdict.check(
                Claim.TRUE_PAGES,
                contradictions.size() + " contradictions; " + diary.sayings().counted(),
                contradictions);
        var pages = new Pages(portals);
        boolean _ = happens(settling(), () -> holds(v -> pages.compareMail(books, v)));
        pages.compareMail(books, verdict);
        pages.compareInvoices(verdict);
    }

    private void refunds(Verdict verdict) throws Exception {
        var staff = new Staff(begun);
        var open = staff.toRefund();
        weather.refundsTimeOut();
        int refunds = open.stream().mapToInt(staff::refunds).sum();
        boolean _ = happens(Duration.ofMinutes(1), () -> Books.read().isEven());
        weather.turnsGood();
        boolean _ =
                happens(
                        Duration.ofMinutes(2),
                        () ->
                                Books.read().allRefundsAreTold()
                                        && staff.notRefunded(open).isEmpty());
        var books = Books.read();
        books.compareAfterRefunds(verdict);
        verdict.check(
                Claim.NOTHING_TO_REFUND,
                "%d refunds of %d payments, all done".formatted(refunds, open.size()),
                staff.notRefunded(open));
        boolean _ = happens(settling(), () -> ChainedJournal.export().isLevelWith(books.ledger()));
        ChainedJournal.export().compare(books, verdict);
    }

    private interface Comparison {
        void compare(Verdict verdict);
    }

    private static boolean holds(Comparison comparison) {
        var verdict = new Verdict();
        comparison.compare(verdict);
        return verdict.broken().isEmpty();
    }

    private Duration settling() {
        return SETTLING.plusMillis(30L * script.payments());
    }

    /** Whether it does, in this time; looked at by nobody any more when this returns. */
    private static boolean happens(Duration patience, Callable<Boolean> what) {
        try {
            await().pollInSameThread()
                    .atMost(patience)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(what);
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }
}

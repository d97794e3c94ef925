package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Person;
import fr.espacecitoyens.endtoend.PlainBrowser;
import fr.espacecitoyens.endtoend.Town;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with invoices to pay, who believes the pages: pays only what they say is to be paid, and
 * looks again until each is paid. Where a page cannot be had they try again later.
 */
final class Payer implements Runnable {

    private static final long BEFORE_LOOKING_AGAIN = 300_000_000L;
    private static final long BEFORE_TRYING_AGAIN = 1_000_000_000L;

    private final Person person;
    private final PlainBrowser browser;
    private final Diary diary;
    private final Instant deadline;
    private final Deque<Act> toDo = new ArrayDeque<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Set<Act> known = new HashSet<>();
    private final Set<Act> begun = new HashSet<>();

    /** The provider's page said so. */
    private final Set<Act> paid = ConcurrentHashMap.newKeySet();

    /** A card was sent, whatever came of it. */
    private final Set<Act> tried = ConcurrentHashMap.newKeySet();

    Payer(Script.Part part, PlainBrowser browser, Diary diary, Instant deadline) {
        this.person = part.person();
        this.browser = browser;
        this.diary = diary;
        this.deadline = deadline;
        toDo.addAll(part.acts());
    }

    @Override
    public void run() {
        while (!toDo.isEmpty() && Instant.now().isBefore(deadline)) {
            Act act = toDo.poll();
            if (!mayTurnTo(act) || !isSettled(act)) {
                toDo.add(act);
                LockSupport.parkNanos(BEFORE_LOOKING_AGAIN / toDo.size());
            }
        }
    }

    private boolean mayTurnTo(Act act) {
        return known.contains(act) || (diary.mayBegin() && known.add(act));
    }

    /** People do not hammer at a door that is closed. */
    private void failed() {
        diary.failed();
        LockSupport.parkNanos(BEFORE_TRYING_AGAIN);
    }

    /** What is still not paid when the time is over. */
    int left() {
        return toDo.size();
    }

    private boolean isSettled(Act act) {
        try {
            return looksAt(act);
        } catch (UncheckedIOException | AssertionError _) {
            // Something is away, and the page with it.
            failed();
            return false;
        }
    }

    private boolean looksAt(Act act) {
        var card = card(act);
        if (card == null) {
            return false;
        }
        switch (card.standing()) {
            case "SETTLED", "PAYMENT_RECEIVED" -> {
                return settled(act);
            }
            case "PAYMENT_UNDER_WAY" -> {
                // Whoever is told that a payment is under way waits for it.
            }
            default -> {
                if (!card.paymentsKnown()) {
                    return false;
                }
                payable(act);
            }
        }
        return false;
    }

    private boolean settled(Act act) {
        if (!tried.contains(act)) {
            diary.contradicted("%s was shown as paid, yet nobody paid it".formatted(act));
        }
        diary.settled();
        return true;
    }

    /** The page offers to pay: that must not happen to somebody whose money was taken. */
    private void payable(Act act) {
        if (paid.contains(act)) {
            diary.contradicted("%s was paid, and shown as to be paid".formatted(act));
        }
        var tab = new PaymentTab(browser);
        if (tab.reachesTheCard()) {
            Behaviour behaviour = begun.add(act) ? act.behaviour() : Behaviour.STRAIGHT;
            diary.behaved(behaviour);
            behave(behaviour, tab, act);
        } else {
            failed();
        }
    }

    private void behave(Behaviour behaviour, PaymentTab tab, Act act) {
        switch (behaviour) {
            case STRAIGHT -> pays(tab, act, true);
            case REFUSED_FIRST -> {
                tab.isRefused();
                pays(tab, act, true);
            }
            case REFUSED_ALWAYS -> {
                tab.isRefused();
                tab.isRefused();
                tab.isRefused();
                tab.returns();
            }
            case CANCELS -> tab.cancels();
            case CLOSES_AFTER_PAYING -> pays(tab, act, false);
            case CLOSES_BEFORE_PAYING -> {
                // Never seen again.
            }
            case DOUBLE_CLICK -> {
                var other = secondPage(act);
                pays(other == null ? tab : other, act, true);
            }
            case TWO_TABS -> twoTabs(tab, act);
            case FORGES -> tab.forges(act.cents());
            case TWO_CARDS_AT_ONCE -> {
                var other = tab.copy();
                atOnce(() -> pays(tab, act, false), () -> pays(other, act, false));
            }
        }
    }

    private void twoTabs(PaymentTab first, Act act) {
        var old = secondPage(act);
        first.cancels();
        open(act);
        var anew = new PaymentTab(browser);
        if (old != null && anew.reachesTheCard()) {
            atOnce(() -> pays(old, act, false), () -> pays(anew, act, true));
        }
    }

    /** One more payment page for the same invoice, in a tab of its own. */
    private @Nullable PaymentTab secondPage(Act act) {
        var other = browser.anotherTab();
        other.opens(address(act));
        var tab = new PaymentTab(other);
        return tab.reachesTheCard() ? tab : null;
    }

    private boolean pays(PaymentTab tab, Act act, boolean comesBack) {
        tried.add(act);
        if (tab.pays()) {
            paid.add(act);
        }
        if (comesBack) {
            tab.returns();
        }
        return true;
    }

    private void atOnce(Callable<Boolean> one, Callable<Boolean> other) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(one);
            var _ = threads.submit(other);
        }
    }

    private record Card(String standing, boolean paymentsKnown) {}

    private @Nullable Card card(Act act) {
        open(act);
        var card = browser.page().selectFirst("article[data-invoice=" + act.invoice() + "]");
        return card == null
                ? null
                : new Card(
                        card.attr("data-standing"),
                        !browser.text().contains("Nous ne pouvons pas vérifier pour le moment"));
    }

    private void open(Act act) {
        browser.opens(address(act));
        logInIfAsked();
        if (browser.status() != 200) {
            throw new AssertionError(browser.status() + " " + address(act));
        }
    }

    private void logInIfAsked() {
        if (browser.page().selectFirst("#kc-form-login") != null) {
            browser.sends(
                    "#kc-form-login",
                    Map.of("username", person.userName(), "password", person.password()));
        }
    }

    private String address(Act act) {
        String known = addresses.get(act.invoice());
        if (known == null) {
            readsTheList();
            known = addresses.get(act.invoice());
        }
        if (known == null) {
            throw new AssertionError("no invoice " + act.invoice() + " in the list");
        }
        return known;
    }

    private void readsTheList() {
        for (int page = 1; ; page++) {
            browser.opens(Town.portal() + "/factures?page=" + page);
            logInIfAsked();
            browser.page()
                    .select("article[data-invoice]")
                    .forEach(card ->
                            addresses.put(
                                    card.attr("data-invoice"),
                                    card.select("h2 a").attr("abs:href")));
            if (browser.page().selectFirst("#next-page") == null) {
                return;
            }
        }
    }
}

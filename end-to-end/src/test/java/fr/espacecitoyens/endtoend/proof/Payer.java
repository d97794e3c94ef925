package fr.espacecitoyens.endtoend.proof;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with invoices to pay, who believes the pages: pays only what they say is to be paid, and
 * looks again until each is paid. Where a page cannot be had they try again later.
 */
final class Payer implements Runnable {

    /** Nobody turns from one page to the next faster than this. */
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(200);

    /** Nor looks at the same invoice again; whoever has to wait looks less and less often. */
    private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofSeconds(1);

    private static final Duration MOST_BEFORE_LOOKING_AGAIN = Duration.ofSeconds(8);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    /** An invoice that was not seen as paid yet, and how long they leave it alone. */
    private record Waiting(Act act, Duration patience, Instant lookAgain) {

        static Waiting after(Duration patience, Act act) {
            return new Waiting(act, patience, Instant.now().plus(patience));
        }

        Waiting again() {
            var longer = patience.multipliedBy(2);
            return after(Collections.min(List.of(longer, MOST_BEFORE_LOOKING_AGAIN)), act);
        }
    }

    private final Portal portal;
    private final Diary diary;
    private final Deque<Act> untouched = new ArrayDeque<>();
    private final Queue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparing(Waiting::lookAgain));
    private final Set<Act> begun = new HashSet<>();
    private final ReturnPages returnPages;

    Payer(Portal portal, Collection<Act> acts, Diary diary) {
        this.portal = portal;
        this.diary = diary;
        this.returnPages = new ReturnPages(portal, diary);
        untouched.addAll(acts);
    }

    @Override
    public void run() {
        while ((left() > 0 || returnPages.areOpen()) && !diary.isOver()) {
            Waiting due = waiting.peek();
            if (due != null && due.lookAgain().isBefore(Instant.now())) {
                waiting.remove();
                looksAt(due.act(), due::again);
            } else if (!returnPages.looksAgain() && !untouched.isEmpty() && diary.mayBegin()) {
                Act act = untouched.remove();
                looksAt(act, () -> Waiting.after(BEFORE_LOOKING_AGAIN, act));
            }
            pause(BETWEEN_PAGES);
        }
    }

    private void looksAt(Act act, Supplier<Waiting> unlessSettled) {
        if (!isSettled(act)) {
            waiting.add(unlessSettled.get());
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** People do not hammer at a door that is closed. */
    private void failed() {
        diary.failed();
        pause(BEFORE_TRYING_AGAIN);
    }

    /** What is still not paid when the time is over. */
    int left() {
        return untouched.size() + waiting.size();
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
        Instant asked = Instant.now();
        var card = portal.opensInvoice(act.invoice());
        if (card == null) {
            return false;
        }
        long remaining = card.isSettled() ? 0 : act.cents();
        if (!card.shows(act.cents(), remaining)) {
            diary.contradicted("%s is shown as %s".formatted(act, card));
        }
        switch (card.standing()) {
            case "SETTLED", "PAYMENT_RECEIVED" -> {
                diary.sayings().shownAsPaid(act.invoice(), card.standing());
                diary.settled();
                return true;
            }
            case "PAYMENT_UNDER_WAY" -> {
                // Whoever is told that a payment is under way waits for it.
            }
            default -> {
                if (portal.knowsPayments()) {
                    diary.sayings().offered(act.invoice(), asked);
                    payable(act);
                }
            }
        }
        return false;
    }

    private void payable(Act act) {
        Behaviour behaviour = begun.contains(act) ? Behaviour.STRAIGHT : act.behaviour();
        var tab = behaviour == Behaviour.DOUBLE_CLICK ? doubleClick(act) : click(act);
        if (tab == null) {
            failed();
            return;
        }
        begun.add(act);
        diary.behaved(behaviour);
        behave(behaviour, tab, act);
    }

    private void behave(Behaviour behaviour, PaymentTab tab, Act act) {
        switch (behaviour) {
            case STRAIGHT, DOUBLE_CLICK -> pays(tab, true);
            case REFUSED_FIRST -> {
                tab.isRefused();
                pays(tab, true);
            }
            case REFUSED_ALWAYS -> {
                tab.isRefused();
                tab.isRefused();
                tab.isRefused();
                tab.returns();
            }
            case CANCELS -> tab.cancels();
            case CLOSES_AFTER_PAYING -> pays(tab, false);
            case CLOSES_BEFORE_PAYING -> {
                // Never seen again.
            }
            case TWO_TABS -> twoTabs(tab, act);
            case TWO_PAGES -> twoPages(tab, act);
            case FORGES -> tab.forges(act.cents());
            case TWO_CARDS_AT_ONCE -> {
                var other = tab.copy();
                atOnce(() -> pays(tab, false), () -> pays(other, false));
            }
        }
    }

    private @Nullable PaymentTab click(Act act) {
        return reached(new PaymentTab(portal.browser(), returnPages, act.invoice()));
    }

    private static @Nullable PaymentTab reached(PaymentTab tab) {
        return tab.reachesTheCard() ? tab : null;
    }

    /** PAYER twice at the same moment: the tab to go on in. */
    private @Nullable PaymentTab doubleClick(Act act) {
        var tabs = Stream.of(opened(act), opened(act)).toList();
        Set<PaymentTab> there = ConcurrentHashMap.newKeySet();
        atOnce(
                tabs.stream()
                        .<Runnable>map(tab ->
                                () -> {
                                    if (tab.reachesTheCard()) {
                                        there.add(tab);
                                    }
                                })
                        .toArray(Runnable[]::new));
        if (there.stream().map(PaymentTab::attempt).distinct().count() > 1) {
            diary.doubled("%s by a double click".formatted(act));
        }
        return there.stream().findAny().orElse(null);
    }

    private void twoPages(PaymentTab first, Act act) {
        var second = reached(opened(act));
        if (second != null) {
            atOnce(() -> pays(first, true), () -> pays(second, true));
        } else {
            pays(first, true);
        }
    }

    private void twoTabs(PaymentTab first, Act act) {
        var old = reached(opened(act));
        first.cancels();
        portal.opensInvoice(act.invoice());
        var anew = click(act);
        if (old != null && anew != null) {
            atOnce(() -> pays(old, true), () -> pays(anew, true));
        }
    }

    /** The invoice's page once more, in a tab of its own. */
    private PaymentTab opened(Act act) {
        var other = portal.browser().anotherTab();
        portal.opensInvoice(other, act.invoice());
        return new PaymentTab(other, returnPages, act.invoice());
    }

    private static void pays(PaymentTab tab, boolean comesBack) {
        // What came of it stands in the provider's book.
        boolean _ = tab.pays();
        if (comesBack) {
            tab.returns();
        }
    }

    private static void atOnce(Runnable... things) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(things)
                    .forEach(thing -> {
                        // Who fails there looks again anyhow.
                        var _ = threads.submit(thing);
                    });
        }
    }
}

package fr.espacecitoyens.endtoend.proof;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody does who was offered to pay an invoice, by how they behave. */
final class Paying {

    private final Portal portal;
    private final Diary diary;
    private final ReturnPages returnPages;
    private final Set<Act> begun = new HashSet<>();

    Paying(Portal portal, Diary diary, ReturnPages returnPages) {
        this.portal = portal;
        this.diary = diary;
        this.returnPages = returnPages;
    }

    /** Whether this was begun before. */
    boolean hasBegun(Act act) {
        return begun.contains(act);
    }

    /**
     * Pays, or whatever they do instead, from the invoice's page on.
     *
     * @return false if the payment page could not be had
     */
    boolean begins(Behaviour behaviour, Act act) {
        var tab = behaviour == Behaviour.DOUBLE_CLICK ? doubleClick(act) : click(act);
        if (tab == null) {
            return false;
        }
        begun.add(act);
        diary.behaved(behaviour);
        behave(behaviour, tab, act);
        return true;
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

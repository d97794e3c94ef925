package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.PlainBrowser;
import fr.espacecitoyens.endtoend.PlainVisitor;
import fr.espacecitoyens.endtoend.Town;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** People with invoices, each logged in with a browser that is a program, for measurements. */
final class Crowd {

    private static final int AT_ONCE = 8;

    /** One payment that came as far as the card's form. */
    record Ready(Act act, PaymentTab tab) {}

    private final Map<Act, Portal> portals = new HashMap<>();
    private final List<Act> acts;

    private Crowd(List<Act> acts) {
        this.acts = acts;
    }

    /** Whose invoices have just come in. */
    static Crowd of(Script script) throws Exception {
        Town.stack().backOffice().importInvoices(script.invoices());
        var crowd = new Crowd(script.parts().stream().flatMap(p -> p.acts().stream()).toList());
        List<Callable<PlainBrowser>> people =
                script.parts().stream()
                        .<Callable<PlainBrowser>>map(part ->
                                () -> {
                                    String key = Town.issuesKey(part.person().customer());
                                    return new PlainVisitor(part.person()).createsASpace(key);
                                })
                        .toList();
        var ready = atOnce(people);
        for (int i = 0; i < ready.size(); i++) {
            var part = script.parts().get(i);
            var portal = new Portal(part.person(), ready.get(i));
            part.acts().forEach(act -> crowd.portals.put(act, portal));
        }
        return crowd;
    }

    List<Act> acts() {
        return acts;
    }

    /** « PAYER LA FACTURE », up to the card. */
    List<Ready> reachTheCard(List<Act> some) throws Exception {
        return atOnce(some.stream().<Callable<Ready>>map(act -> () -> ready(act)).toList());
    }

    /** Does all of this, some at a time, and gives back what came of each in the same order. */
    static <T> List<T> atOnce(List<Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = tasks.stream().map(threads::submit).toList();
            List<T> done = new ArrayList<>();
            for (var one : all) {
                done.add(one.get());
            }
            return done;
        }
    }

    private Ready ready(Act act) {
        var portal = Objects.requireNonNull(portals.get(act));
        var page = portal.browser().anotherTab();
        portal.opensInvoice(page, act.invoice());
        var tab = new PaymentTab(page, new ReturnPages(portal, new Diary()), act.invoice());
        if (!tab.reachesTheCard()) {
            throw new AssertionError("no payment of " + act + " at " + page.text());
        }
        return new Ready(act, tab);
    }
}

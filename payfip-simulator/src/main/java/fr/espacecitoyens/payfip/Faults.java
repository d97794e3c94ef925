package fr.espacecitoyens.payfip;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The switches. They are back to faultless at a restart. */
final class Faults {

    /** The switches until the next change, and the news of that change. */
    private record Standing(Setting setting, CompletableFuture<Void> over) {

        static Standing of(Setting setting) {
            return new Standing(setting, new CompletableFuture<>());
        }
    }

    private final AtomicReference<Standing> standing =
            new AtomicReference<>(Standing.of(Setting.FAULTLESS));

    Setting setting() {
        return standing.get().setting();
    }

    /** Counts from the next request and notification on; what hangs is let go. */
    void set(Setting wanted) {
        standing.getAndSet(Standing.of(wanted)).over().complete(null);
    }

    /** Comes back when the switches were set anew, or when a hanging connection's time is over. */
    void hang() {
        var now = standing.get();
        now.over().copy().completeOnTimeout(null, now.setting().hangSeconds(), SECONDS).join();
    }
}

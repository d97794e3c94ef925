package fr.espacecitoyens.simulator.fault;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The switches. They are back to normal at a restart. */
public final class Faults {

    /** The switches until the next change, and the news of that change. */
    private record Standing(Setting setting, CompletableFuture<Void> over) {

        static Standing of(Setting setting) {
            return new Standing(setting, new CompletableFuture<>());
        }
    }

    private final boolean hasBackup;
    private final Consumer<Setting> onChange;
    private final AtomicReference<Standing> standing =
            new AtomicReference<>(Standing.of(Setting.NORMAL));

    /**
     * All on normal.
     *
     * @param onChange is told of each new setting
     */
    public Faults(boolean hasBackup, Consumer<Setting> onChange) {
        this.hasBackup = hasBackup;
        this.onChange = onChange;
    }

    public Setting setting() {
        return standing.get().setting();
    }

    /**
     * Counts from the next request and notification on; what hangs is let go.
     *
     * @throws IllegalArgumentException if nobody could set them back
     */
    public void set(Setting setting) {
        if (setting.primary() == Primary.REFUSED && !hasBackup) {
            throw new IllegalArgumentException("REFUSED needs a backup host");
        }
        var before = standing.getAndSet(Standing.of(setting));
        onChange.accept(setting);
        before.over().complete(null);
    }

    /**
     * What becomes of the notifications of a page; never RANDOM.
     *
     * @param page which it is of those with this amount
     */
    Ipn fateOf(long amountCents, int page) {
        var setting = setting();
        return setting.ipn() == Ipn.RANDOM ? Chance.of(setting, amountCents, page) : setting.ipn();
    }

    /** Comes back when the switches were set anew, or when a hanging connection's time is over. */
    public void hang() {
        var now = standing.get();
        now.over().copy().completeOnTimeout(null, now.setting().hangSeconds(), SECONDS).join();
    }
}

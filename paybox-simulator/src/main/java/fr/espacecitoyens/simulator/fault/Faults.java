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

    /** What becomes of the notification of a try; never RANDOM. */
    Ipn fateOf(Try tried) {
        var setting = setting();
        return setting.ipn() == Ipn.RANDOM ? Chance.of(setting, tried) : setting.ipn();
    }

    /** Whether a reference of this amount that was paid can be paid once more. */
    public boolean isPaidAgain(long amountCents) {
        var setting = setting();
        return Chance.hits(setting.paidAgainPercent(), setting.seed(), "again:" + amountCents);
    }

    /**
     * What becomes of an inquiry.
     *
     * @param number of the question, by which the seed chooses
     */
    public Operations ofInquiry(String number) {
        var setting = setting();
        if (!Chance.hits(setting.inquiriesFailPercent(), setting.seed(), "asked:" + number)) {
            return setting.operations();
        }
        return Chance.hits(50, setting.seed(), "how:" + number)
                ? Operations.AWAY
                : Operations.TIMED_OUT;
    }

    /** Comes back when the switches were set anew, or when a hanging connection's time is over. */
    public void hang() {
        var now = standing.get();
        now.over().copy().completeOnTimeout(null, now.setting().hangSeconds(), SECONDS).join();
    }
}

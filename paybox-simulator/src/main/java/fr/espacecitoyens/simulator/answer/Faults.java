package fr.espacecitoyens.simulator.answer;

import org.jspecify.annotations.Nullable;

/** Switches for what can go wrong between Paybox and a shop. They are back to normal at restart. */
public final class Faults {

    /** What happens to notifications. */
    public enum Ipn {
        NORMAL,
        LOST,
        DOUBLED,
        DELAYED
    }

    /** What happens to questions by server. */
    public enum Operations {
        NORMAL,
        AWAY
    }

    /**
     * How the switches stand.
     *
     * @param delaySeconds how late a DELAYED notification is; the page does not wait for it
     */
    public record Setting(
            Ipn ipn, @Nullable Integer delaySeconds, @Nullable Operations operations) {

        private static final int USUAL_DELAY = 5;

        public Setting {
            if (ipn == null || (delaySeconds != null && delaySeconds < 0)) {
                throw new IllegalArgumentException("no such fault");
            }
            delaySeconds = delaySeconds == null ? USUAL_DELAY : delaySeconds;
            operations = operations == null ? Operations.NORMAL : operations;
        }

        int delay() {
            return delaySeconds == null ? USUAL_DELAY : delaySeconds;
        }
    }

    private volatile Setting setting = new Setting(Ipn.NORMAL, null, null);

    public Setting setting() {
        return setting;
    }

    /** Counts from the next notification on. */
    public void set(Setting setting) {
        this.setting = setting;
    }
}

package fr.espacecitoyens.payfip;

/** The switches. */
final class Faults {

    private volatile Setting setting = Setting.FAULTLESS;

    Setting setting() {
        return setting;
    }

    void set(Setting wanted) {
        setting = wanted;
    }
}

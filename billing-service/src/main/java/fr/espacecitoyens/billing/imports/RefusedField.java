package fr.espacecitoyens.billing.imports;

/** A field does not say what it should; the message tells the reader in French. */
public final class RefusedField extends Exception {

    /** With the reason in French. */
    public RefusedField(String message) {
        super(message);
    }

    /** The reason, and what to do. */
    public String inFrench() {
        return String.valueOf(getMessage());
    }
}

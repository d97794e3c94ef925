package fr.espacecitoyens.billing.imports;

/** A field does not say what it should; the message tells the reader in French. */
final class RefusedField extends Exception {

    RefusedField(String message) {
        super(message);
    }

    String inFrench() {
        return String.valueOf(getMessage());
    }
}

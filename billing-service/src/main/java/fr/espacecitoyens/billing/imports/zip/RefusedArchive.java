package fr.espacecitoyens.billing.imports.zip;

import java.io.IOException;

/** An archive, or one of its entries, cannot be taken; the message says why in French. */
final class RefusedArchive extends IOException {

    RefusedArchive(String inFrench) {
        super(inFrench);
    }

    static RefusedArchive damaged() {
        return new RefusedArchive(
                "L'archive ZIP est tronquée ou endommagée : recréez-la et renvoyez-la.");
    }

    String inFrench() {
        return String.valueOf(getMessage());
    }
}

package fr.espacecitoyens.billing.imports.pes;

import java.io.IOException;

/** A file cannot be read beyond a line. */
final class UnreadableXml extends IOException {

    private final int line;

    UnreadableXml(int line, String inFrench) {
        super(inFrench);
        this.line = line;
    }

    int line() {
        return line;
    }

    String inFrench() {
        return String.valueOf(getMessage());
    }
}

package fr.espacecitoyens.portal.invoice;

/** The lines of a calendar file, escaped and folded as RFC 5545 wants it. */
final class ContentLines {

    /** In octets, without the line's end. */
    private static final int LONGEST = 75;

    private final StringBuilder file = new StringBuilder();

    /** Adds a value that means something to the calendar. */
    ContentLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Adds a value for people: whatever is in it, it stays one value. */
    ContentLines text(String name, String value) {
        String escaped =
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", "");
        return line(name, escaped);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** Never within a character: the halves of a letter with an accent are no letters. */
    private void fold(String line) {
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            int size = octets(character);
            if (octets + size > LONGEST) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(character);
            octets += size;
        }
        file.append("\r\n");
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return Character.isBmpCodePoint(character) ? 3 : 4;
    }
}

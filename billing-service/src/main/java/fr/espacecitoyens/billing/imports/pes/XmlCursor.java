package fr.espacecitoyens.billing.imports.pes;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;

/** Walks once through the elements of an XML file and keeps nothing of it. */
final class XmlCursor implements AutoCloseable {

    private final XmlEvents events;

    /** Reads a child; what it leaves unread is passed over. */
    @FunctionalInterface
    interface Child {
        void read(String name) throws IOException;
    }

    /** Takes a text piece by piece. */
    @FunctionalInterface
    interface Text {
        void add(String piece);
    }

    private XmlCursor(XmlEvents events) {
        this.events = events;
    }

    /** Opens a file before its root. */
    static XmlCursor open(Path file) throws IOException {
        return new XmlCursor(XmlEvents.open(file));
    }

    /** Goes to the root and tells its name. */
    String root() throws IOException {
        while (events.next() != XMLStreamConstants.START_ELEMENT) {}
        return events.part().getLocalName();
    }

    /** Goes through the children of the element in which the cursor stands, up to its end. */
    void eachChild(Child child) throws IOException {
        int own = events.depth();
        int event = events.next();
        while (event != XMLStreamConstants.END_ELEMENT || events.depth() >= own) {
            if (event == XMLStreamConstants.START_ELEMENT && events.depth() == own + 1) {
                child.read(events.part().getLocalName());
            }
            event = events.next();
        }
    }

    /** Goes through the text of the element in which the cursor stands, up to its end. */
    void eachText(Text text) throws IOException {
        int own = events.depth();
        int event = events.next();
        while (event != XMLStreamConstants.END_ELEMENT || events.depth() >= own) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.add(events.part().getText());
            }
            event = events.next();
        }
    }

    /** Goes to the end of the file, which may still prove to be damaged. */
    void finish() throws IOException {
        while (events.next() != XMLStreamConstants.END_DOCUMENT) {}
    }

    /** The attribute {@code V}, in which the format keeps every value; empty if it is missing. */
    String value() {
        var element = events.part();
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("V")) {
                return element.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** Where the cursor stands. */
    int line() {
        return events.line();
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}

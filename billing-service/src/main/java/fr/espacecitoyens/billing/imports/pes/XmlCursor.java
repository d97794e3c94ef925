package fr.espacecitoyens.billing.imports.pes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks once through an XML file and keeps nothing of it. A DOCTYPE ends the walk: PES has none,
 * and without it there are no entities that could read other files or grow without bound.
 */
final class XmlCursor implements AutoCloseable {

    /** The format has nine levels, an electronic signature some more. */
    private static final int MAX_DEPTH = 50;

    private final Reader letters;
    private final XMLStreamReader xml;
    private int depth;

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

    private XmlCursor(Reader letters) throws XMLStreamException {
        this.letters = letters;
        this.xml = factory().createXMLStreamReader(letters);
    }

    /** Opens a file before its root. */
    static XmlCursor open(Path file) throws IOException {
        var letters = new StrictReader(new BufferedInputStream(Files.newInputStream(file)));
        try {
            return new XmlCursor(letters);
        } catch (XMLStreamException e) {
            letters.close();
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the root and tells its name. */
    String root() throws IOException {
        while (next() != XMLStreamConstants.START_ELEMENT) {}
        return xml.getLocalName();
    }

    /** Goes through the children of the element in which the cursor stands, up to its end. */
    void eachChild(Child child) throws IOException {
        int own = depth;
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT || depth >= own) {
            if (event == XMLStreamConstants.START_ELEMENT && depth == own + 1) {
                child.read(xml.getLocalName());
            }
            event = next();
        }
    }

    /** Goes through the text of the element in which the cursor stands, up to its end. */
    void eachText(Text text) throws IOException {
        int own = depth;
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT || depth >= own) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.add(xml.getText());
            }
            event = next();
        }
    }

    /** Goes to the end of the file, which may still prove to be damaged. */
    void finish() throws IOException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {}
    }

    /** The attribute {@code V}, in which the format keeps every value; empty if it is missing. */
    String value() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("V")) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** Where the cursor stands. */
    int line() {
        return xml.getLocation().getLineNumber();
    }

    private int next() throws IOException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableXml(
                            line(),
                            "Un fichier PES ne contient ni DOCTYPE ni entités : retirez-les.");
            default -> {}
        }
        return event;
    }

    private void enter() throws UnreadableXml {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new UnreadableXml(
                    line(), "Les balises sont imbriquées sur plus de " + MAX_DEPTH + " niveaux.");
        }
    }

    private static IOException unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return io;
        }
        return new UnreadableXml(
                Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()),
                "Le fichier est tronqué ou n'est pas du XML correct à partir de cette ligne.");
    }

    @Override
    public void close() {
        try {
            letters.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

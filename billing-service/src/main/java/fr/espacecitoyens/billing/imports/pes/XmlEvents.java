package fr.espacecitoyens.billing.imports.pes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an XML file one after another. A DOCTYPE ends it: PES has none, and without it there
 * are no entities that could read other files or grow without bound.
 */
final class XmlEvents implements AutoCloseable {

    /** The format has nine levels, an electronic signature some more. */
    private static final int MAX_DEPTH = 50;

    private final Reader letters;
    private final XMLStreamReader xml;
    private int depth;

    private XmlEvents(Reader letters) throws XMLStreamException {
        this.letters = letters;
        this.xml = factory().createXMLStreamReader(letters);
    }

    /** Opens a file before its first part. */
    static XmlEvents open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new XmlEvents(new StrictReader(bytes));
        } catch (XMLStreamException e) {
            bytes.close();
            throw unreadable(e);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on and tells what comes, one of {@link XMLStreamConstants}. */
    int next() throws IOException {
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

    /** In how many elements the part lies. */
    int depth() {
        return depth;
    }

    /** What is said of the part that came last. */
    XMLStreamReader part() {
        return xml;
    }

    int line() {
        return xml.getLocation().getLineNumber();
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
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        return new UnreadableXml(
                Math.max(1, line),
                "Le fichier est tronqué ou n'est pas du XML correct à partir de cette ligne.");
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}

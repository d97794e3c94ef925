package fr.espacecitoyens.simulator.request;

import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What 3-D Secure 2 wants to know of a purchase: PBX_SHOPPINGCART and PBX_BILLING. */
final class SecureData {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    /** An element with text. */
    private record Part(String name, Pattern text, boolean mandatory) {}

    private static final List<Part> QUANTITY = List.of(needs("totalQuantity", "[1-9]\\d?"));

    private static final List<Part> ADDRESS =
            List.of(
                    needs("FirstName", plain(22)),
                    needs("LastName", plain(22)),
                    needs("Address1", plain(50)),
                    may("Address2", "|" + plain(50)),
                    needs("ZipCode", plain(16)),
                    needs("City", plain(50)),
                    needs("CountryCode", "\\d{3}"),
                    may("CountryCodeMobilePhone", "\\+\\d{1,3}"),
                    may("MobilePhone", "\\d{4,15}"));

    private SecureData() {}

    /** What is wrong with a cart, in French. */
    static Optional<String> faultOfCart(String xml) {
        return fault(xml, "shoppingcart", "total", QUANTITY);
    }

    /** What is wrong with a payer's address, in French. */
    static Optional<String> faultOfBilling(String xml) {
        return fault(xml, "Billing", "Address", ADDRESS);
    }

    private static Optional<String> fault(
            String xml, String rootName, String innerName, List<Part> parts) {
        if (!xml.startsWith(DECLARATION)) {
            return Optional.of("déclaration XML absente");
        }
        Element root;
        try {
            root = root(xml);
        } catch (SAXException _) {
            return Optional.of("XML illisible");
        }
        var inner = elements(root);
        if (!root.getTagName().equals(rootName)
                || inner.size() != 1
                || !inner.getFirst().getTagName().equals(innerName)) {
            return Optional.of(rootName + "/" + innerName + " attendu");
        }
        return faultOf(elements(inner.getFirst()), parts);
    }

    /** In this order and no others. */
    private static Optional<String> faultOf(List<Element> given, List<Part> parts) {
        Iterator<Element> left = given.iterator();
        Element next = left.hasNext() ? left.next() : null;
        for (Part part : parts) {
            if (next == null || !next.getTagName().equals(part.name())) {
                if (part.mandatory()) {
                    return Optional.of(part.name() + " absent");
                }
            } else if (!part.text().matcher(next.getTextContent()).matches()) {
                return Optional.of(part.name() + " vide, trop long ou mal écrit");
            } else {
                next = left.hasNext() ? left.next() : null;
            }
        }
        return next == null ? Optional.empty() : Optional.of(next.getTagName() + " inattendu");
    }

    private static Element root(String xml) throws SAXException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // Else it prints what it refuses.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("this JDK reads no XML", e);
        }
    }

    private static List<Element> elements(Element parent) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Part needs(String name, String text) {
        return new Part(name, Pattern.compile(text), true);
    }

    private static Part may(String name, String text) {
        return new Part(name, Pattern.compile(text), false);
    }

    /** Some text without accents, not of spaces alone. */
    private static String plain(int longest) {
        return "(?=.*[!-~])[ -~]{1," + longest + "}";
    }
}

package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Payer;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** What 3-D Secure 2 wants to know, in Paybox's XML and within its lengths. */
final class SecureXml {

    private static final String FRANCE = "250";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private SecureXml() {}

    /** How many things are bought. */
    static String shoppingCart(int quantity) {
        return document(xml -> {
            xml.writeStartElement("shoppingcart");
            xml.writeStartElement("total");
            element(xml, "totalQuantity", Integer.toString(Math.clamp(quantity, 1, 99)));
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** Who pays. */
    static String billing(Payer payer) {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("FirstName", plain(payer.firstName(), 22));
        address.put("LastName", plain(payer.lastName(), 22));
        address.put("Address1", plain(payer.street(), 50));
        address.put("ZipCode", plain(payer.postcode(), 10));
        address.put("City", plain(payer.city(), 50));
        String country = payer.country();
        address.put(
                "CountryCode", country == null || !country.matches("\\d{3}") ? FRANCE : country);
        return document(xml -> {
            xml.writeStartElement("Billing");
            xml.writeStartElement("Address");
            for (var part : address.entrySet()) {
                element(xml, part.getKey(), part.getValue());
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** Paybox takes no accents here. */
    private static String plain(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        String bare =
                Normalizer.normalize(
                                text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9 .,'/-]", " ")
                        .strip();
        return bare.length() <= longest ? bare : bare.substring(0, longest).strip();
    }

    private interface Content {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String document(Content content) {
        var text = new StringWriter();
        try {
            var xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            content.writeTo(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory could not be written", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}

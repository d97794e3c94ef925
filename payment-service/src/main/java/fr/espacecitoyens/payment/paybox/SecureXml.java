package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Payer;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** What 3-D Secure 2 wants to know, in Paybox's XML and within its lengths. */
final class SecureXml {

    private static final String FRANCE = "250";
    private static final Pattern FRENCH_MOBILE = Pattern.compile("(?:0033|33|0)([67]\\d{8})");
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

    /**
     * Who pays. Paybox wants all of it of everybody.
     *
     * @param unknown stands for what is not known, or not written in Latin letters
     */
    static String billing(@Nullable Payer payer, Payer unknown) {
        Map<String, String> address = new LinkedHashMap<>();
        part(address, "FirstName", 22, Payer::firstName, payer, unknown);
        part(address, "LastName", 22, Payer::lastName, payer, unknown);
        part(address, "Address1", 50, Payer::street, payer, unknown);
        part(address, "ZipCode", 10, Payer::postcode, payer, unknown);
        part(address, "City", 50, Payer::city, payer, unknown);
        String country = payer == null ? null : payer.country();
        address.put(
                "CountryCode", country == null || !country.matches("\\d{3}") ? FRANCE : country);
        address.put("CountryCodeMobilePhone", "+33");
        address.put("MobilePhone", phone(payer == null ? null : payer.mobile(), unknown));
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

    private static void part(
            Map<String, String> address,
            String name,
            int longest,
            Function<Payer, @Nullable String> of,
            @Nullable Payer payer,
            Payer unknown) {
        String known = payer == null ? "" : plain(of.apply(payer), longest);
        address.put(name, known.isEmpty() ? plain(of.apply(unknown), longest) : known);
    }

    private static String phone(@Nullable String mobile, Payer unknown) {
        var french = FRENCH_MOBILE.matcher(digits(mobile));
        return french.matches() ? "0" + french.group(1) : digits(unknown.mobile());
    }

    private static String digits(@Nullable String phone) {
        return phone == null ? "" : phone.replaceAll("\\D", "");
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

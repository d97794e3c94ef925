package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.FieldParsers;
import fr.espacecitoyens.billing.imports.ImportErrors;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who owes an invoice.
 *
 * @param customer the service's own number for the person, {@code RefTiers}; {@code IdTiers} is
 *     never read, since it may be the number of somebody's health insurance
 * @param addressee as on the envelope: « Madame ALQUIER Cécile »
 */
record Debtor(String customer, String addressee) {

    /** Reads the {@code Tiers} in which the cursor stands; null if it is refused. */
    static @Nullable Debtor read(XmlCursor xml, ImportErrors errors) throws IOException {
        var block = new Block(xml.line(), errors);
        xml.eachChild(part -> {
            if (part.equals("InfoTiers")) {
                xml.eachChild(name -> block.add(name, xml));
            }
        });
        return of(block);
    }

    private static @Nullable Debtor of(Block info) {
        String customer = info.required("RefTiers", PesParsers.key(40));
        String title = info.optional("Civilite", FieldParsers::text, "");
        String name = info.required("Nom", FieldParsers::text);
        String firstName = info.optional("Prenom", FieldParsers::text, "");
        if (customer == null || title == null || name == null || firstName == null) {
            return null;
        }
        String addressee =
                String.join(" ", inFull(title), name.toUpperCase(Locale.FRENCH), firstName);
        return new Debtor(customer, addressee.strip());
    }

    private static String inFull(String title) {
        return switch (title.replace(".", "").toLowerCase(Locale.FRENCH)) {
            case "mme", "madame", "mlle", "melle", "mademoiselle" -> "Madame";
            case "m", "mr", "monsieur" -> "Monsieur";
            case "m et mme", "mr et mme", "m ou mme" -> "Monsieur et Madame";
            default -> title;
        };
    }
}

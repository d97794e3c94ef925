package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The e-mail that activates a space, and where its code is typed. */
final class Activation {

    private static final Pattern CODE = Pattern.compile("code : (\\d{3}) (\\d{3})");

    private Activation() {}

    static void typesCode(Visitor visitor, String identifier, String code) {
        visitor.types("Nom d'utilisateur ou courriel", identifier);
        typesCode(visitor, code);
    }

    static void typesCode(Visitor visitor, String code) {
        visitor.page().locator("#code").fill(code);
        visitor.clicks("ACTIVER MON ESPACE");
    }

    static String link(JsonNode mail) {
        return Mailbox.link(mail, "/activation/lien/");
    }

    static String code(JsonNode mail) {
        var matcher = CODE.matcher(mail.path("text").asString("").replace('\u00a0', ' '));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1) + matcher.group(2);
    }

    static String other(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }
}

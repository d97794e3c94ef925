package fr.espacecitoyens.localstack.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mailbox as two plain pages. */
final class MailPages {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm:ss", Locale.FRANCE)
                    .withZone(ZoneId.of("Europe/Paris"));
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String STYLE =
            """
            body{font:1.05rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#222}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.5rem;border-bottom:1px solid #ccc}
            iframe{width:100%;height:38rem;border:1px solid #888;background:#fff}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f3ef;padding:1rem;font:inherit}
            dt{font-weight:bold}dd{margin:0 0 .5rem}.none{color:#555}
            """;

    private MailPages() {}

    static String list(List<StoredMessage> messages) {
        String rows = messages.stream().map(MailPages::row).collect(Collectors.joining());
        String table =
                messages.isEmpty()
                        ? "<p class=\"none\">Aucun message pour le moment.</p>"
                        : "<table><thead><tr><th scope=\"col\">Objet</th><th scope=\"col\">À</th>"
                                + "<th scope=\"col\">Reçu le</th></tr></thead><tbody>"
                                + rows
                                + "</tbody></table>";
        return page(
                "Boîte aux lettres",
                """
                <h1>Boîte aux lettres</h1>
                <p>Tous les messages envoyés par l’espace citoyens de cette machine : aucun n’en sort.</p>
                """
                        + table);
    }

    static String message(StoredMessage message) {
        var page = new StringBuilder("<p><a href=\"/\">Tous les messages</a></p>");
        page.append("<h1>%s</h1><dl>".formatted(escape(message.subject())));
        page.append("<dt>De</dt><dd>%s</dd>".formatted(escape(message.from())));
        page.append("<dt>À</dt><dd>%s</dd>".formatted(escape(message.to())));
        page.append("<dt>Envoyé le</dt><dd>%s</dd>".formatted(WHEN.format(message.date())));
        page.append("<dt>Identifiant</dt><dd>%s</dd></dl>".formatted(escape(message.messageId())));
        for (int i = 0; i < message.attachments().size(); i++) {
            page.append(
                    "<p>Pièce jointe : <a href=\"/pieces/%s/%d\">%s</a></p>"
                            .formatted(message.id(), i, escape(message.attachments().get(i))));
        }
        if (message.html() != null) {
            // No script, no form, no access to this page; links open beside it.
            page.append("<h2>Version mise en forme</h2><iframe title=\"Version mise en forme\" ")
                    .append("sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"")
                    .append(escape("<base target=\"_blank\">" + message.html()))
                    .append("\"></iframe>");
        }
        if (message.text() != null) {
            page.append("<h2>Texte</h2><pre>%s</pre>".formatted(withLinks(message.text())));
        }
        return page(message.subject(), page.toString());
    }

    static String notFound() {
        return page(
                "Message introuvable",
                "<h1>Message introuvable</h1><p><a href=\"/\">Tous les messages</a></p>");
    }

    private static String row(StoredMessage message) {
        return "<tr><td><a href=\"/messages/%s\">%s</a></td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        message.id(),
                        message.subject().isBlank() ? "(sans objet)" : escape(message.subject()),
                        escape(message.to()),
                        WHEN.format(message.date()));
    }

    private static String withLinks(String text) {
        var linked = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            String address = escape(link.group());
            linked.append(escape(text.substring(done, link.start())))
                    .append("<a href=\"%s\">%s</a>".formatted(address, address));
            done = link.end();
        }
        return linked.append(escape(text.substring(done))).toString();
    }

    private static String page(String title, String body) {
        return """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head>
        <body><main>%s</main></body></html>
        """
                .formatted(escape(title), STYLE, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package fr.espacecitoyens.endtoend;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What lies in the stack's mail server for one address. */
final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    private final String address;

    Mailbox(String address) {
        this.address = address;
    }

    /** The messages whose subject contains these words, oldest first. */
    List<JsonNode> messages(String subject) {
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        var found = new ArrayList<JsonNode>();
        for (JsonNode summary : JsonHttp.get(Town.mailbox() + "/api/messages?to=" + to)) {
            String normal = summary.path("subject").asString("").replace('\u00a0', ' ');
            if (normal.contains(subject)) {
                found.add(
                        JsonHttp.get(
                                Town.mailbox() + "/api/messages/" + summary.path("id").asString()));
            }
        }
        // The mail server lists the newest first.
        return found.reversed();
    }

    JsonNode awaits(String subject) {
        return await("e-mail « " + subject + " » to " + address)
                .atMost(Duration.ofSeconds(30))
                .until(() -> messages(subject), list -> !list.isEmpty())
                .getLast();
    }

    /** The first link of a message's plain text whose address contains this. */
    static String link(JsonNode message, String part) {
        var matcher = LINK.matcher(message.path("text").asString(""));
        while (matcher.find()) {
            if (matcher.group().contains(part)) {
                return matcher.group();
            }
        }
        throw new AssertionError("no link with " + part + " in " + message);
    }
}

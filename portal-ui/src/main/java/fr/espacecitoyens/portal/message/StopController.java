package fr.espacecitoyens.portal.message;

import fr.espacecitoyens.portal.backend.NotificationService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link in a letter by which one stops such letters, without logging in. Opening it changes
 * nothing, for mail servers open every link; mail programs send the form by themselves (RFC 8058).
 */
@Controller
class StopController {

    /** What can be stopped, under its name in the address. */
    static final Map<String, String> TOPICS =
            Map.of("invoices", "INVOICES", "due-soon", "DUE_SOON", "overdue", "OVERDUE");

    private final NotificationService notification;

    StopController(NotificationService notification) {
        this.notification = notification;
    }

    @GetMapping("/messages/arret/{token}/{topic}")
    String ask(@PathVariable String token, @PathVariable String topic, Model model) {
        model.addAttribute("topic", topic(topic));
        model.addAttribute("token", token);
        model.addAttribute("path", topic);
        return "message/stop";
    }

    @PostMapping("/messages/arret/{token}/{topic}")
    String stop(@PathVariable String token, @PathVariable String topic, Model model) {
        model.addAttribute("topic", topic(topic));
        return switch (notification.stop(token, topic)) {
            case Reply.Done<Reply.Nothing> _ -> "message/stopped";
            case Reply.Refused<Reply.Nothing> _ -> throw new PageMissing();
            case Reply.Away<Reply.Nothing>() -> throw new PageAway();
        };
    }

    private static String topic(String inPath) {
        String topic = TOPICS.get(inPath);
        if (topic == null) {
            throw new PageMissing();
        }
        return topic;
    }
}

package fr.espacecitoyens.portal.message;

import fr.espacecitoyens.portal.backend.NotificationService;
import fr.espacecitoyens.portal.backend.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** MES MESSAGES. */
@Controller
class MyMessagesController {

    private final NotificationService notification;

    MyMessagesController(NotificationService notification) {
        this.notification = notification;
    }

    @GetMapping("/mon-espace/messages")
    ModelAndView messages(@RequestParam(required = false) @Nullable String fait) {
        var wanted = notification.preferences().valueOrNull();
        return page(wanted, HttpStatus.OK).addObject("done", fait != null);
    }

    /**
     * Keeps the choice.
     *
     * @param sujets the ticked boxes; what is not ticked is not sent
     */
    @PostMapping("/mon-espace/messages")
    ModelAndView choose(@RequestParam(defaultValue = "") List<String> sujets) {
        Map<String, Boolean> wanted = new HashMap<>();
        StopController.TOPICS.values().forEach(topic -> wanted.put(topic, sujets.contains(topic)));
        return notification.choose(wanted) instanceof Reply.Done
                ? new ModelAndView("redirect:/mon-espace/messages?fait")
                : page(wanted, HttpStatus.SERVICE_UNAVAILABLE).addObject("choiceAway", true);
    }

    private static ModelAndView page(@Nullable Map<String, Boolean> wanted, HttpStatus status) {
        return new ModelAndView("message/preferences", status).addObject("wanted", wanted);
    }
}

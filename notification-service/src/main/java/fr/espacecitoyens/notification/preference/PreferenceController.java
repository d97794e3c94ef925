package fr.espacecitoyens.notification.preference;

import fr.espacecitoyens.notification.contact.Contact;
import fr.espacecitoyens.notification.contact.Contacts;
import fr.espacecitoyens.platform.web.Problem;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** « MES MESSAGES ». */
@RestController
class PreferenceController {

    private final Preferences preferences;
    private final Contacts contacts;

    PreferenceController(Preferences preferences, Contacts contacts) {
        this.preferences = preferences;
        this.contacts = contacts;
    }

    /** Each topic, and whether its messages are sent. */
    @GetMapping("/preferences")
    Map<Topic, Boolean> preferences(@AuthenticationPrincipal Jwt token) {
        String citizen = token.getSubject();
        boolean prefersEmail = contacts.of(citizen).map(Contact::prefersEmail).orElse(true);
        Choices choices = preferences.of(citizen);
        Map<Topic, Boolean> wanted = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            wanted.put(topic, choices.wants(topic, prefersEmail));
        }
        return wanted;
    }

    @PutMapping("/preferences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(
            @AuthenticationPrincipal Jwt token,
            @RequestBody @NotEmpty Map<Topic, @NotNull Boolean> wanted) {
        preferences.choose(token.getSubject(), wanted);
    }

    /**
     * What a link in a letter does.
     *
     * @throws Problem 404 if no letter had that link
     */
    @PostMapping("/stops/{token}/{topic}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String token, @PathVariable String topic) {
        for (Topic one : Topic.values()) {
            if (one.inPath().equals(topic) && preferences.stop(token, one)) {
                return;
            }
        }
        throw Problem.notFound("no-such-link", "Ce lien n'est pas valable.");
    }
}

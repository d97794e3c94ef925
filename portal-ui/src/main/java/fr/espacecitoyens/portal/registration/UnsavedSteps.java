package fr.espacecitoyens.portal.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was typed but could not be kept when somebody left a step by PRÉCÉDENT or ANNULER: it waits
 * in the session, so that nothing typed is lost.
 */
@Component
class UnsavedSteps {

    private static final String DRAFT = "";

    void put(HttpServletRequest request, String draft, TypedStep typed) {
        var values = new HashMap<>(typed.form().values());
        values.put(DRAFT, draft);
        request.getSession().setAttribute(name(typed.step()), values);
    }

    Optional<TypedStep> find(HttpServletRequest request, String draft, WizardStep step) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(name(step)) instanceof Map<?, ?> values)) {
            return Optional.empty();
        }
        var texts = new HashMap<String, String>();
        values.forEach((field, value) -> texts.put((String) field, (String) value));
        return draft.equals(texts.get(DRAFT))
                ? Optional.of(TypedStep.sent(step, texts))
                : Optional.empty();
    }

    void forget(HttpServletRequest request, WizardStep step) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name(step));
        }
    }

    private static String name(WizardStep step) {
        return "inscription." + step.path();
    }
}

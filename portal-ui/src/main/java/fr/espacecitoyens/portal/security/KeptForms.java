package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.frame.VisitorTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What was typed into a form that was sent too late: after the new login the page shows it again,
 * to the same person only and never sent by itself. Only the fields named here are kept; a secret
 * is none of them.
 */
@Component
public class KeptForms {

    private static final String KEPT = KeptForms.class.getName() + ".kept";
    private static final int LONGEST = 500;
    private static final List<KnownForm> FORMS =
            List.of(
                    new KnownForm("/mon-espace/cles", "/mon-espace", List.of("service")),
                    new KnownForm(
                            "/factures/{id}/paiement",
                            "/factures/{id}",
                            List.of("email", "amount")));

    private record KnownForm(PathPattern target, String page, List<String> fields) {

        KnownForm(String target, String page, List<String> fields) {
            this(PathPatternParser.defaultInstance.parse(target), page, fields);
        }
    }

    /** In the session of whoever is about to log in. */
    private record Kept(String page, String visitor, HashMap<String, String> fields)
            implements Serializable {

        private static final long serialVersionUID = 1;
    }

    /** Keeps what was typed, if it is one of the forms. */
    void keep(HttpServletRequest request) {
        String visitor = request.getParameter(VisitorTag.FIELD);
        if (visitor == null || !"POST".equals(request.getMethod())) {
            return;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        for (KnownForm form : FORMS) {
            var match = form.target().matchAndExtract(path);
            if (match != null) {
                String page = form.page();
                for (var variable : match.getUriVariables().entrySet()) {
                    page = page.replace("{" + variable.getKey() + "}", variable.getValue());
                }
                var kept = new Kept(page, visitor, new HashMap<>(typed(request, form.fields())));
                request.getSession().setAttribute(KEPT, kept);
            }
        }
    }

    private static Map<String, String> typed(HttpServletRequest request, List<String> fields) {
        var typed = new HashMap<String, String>();
        for (String field : fields) {
            String value = request.getParameter(field);
            if (value != null && value.length() <= LONGEST) {
                typed.put(field, value);
            }
        }
        return typed;
    }

    /** The page to go back to after the login, unless somebody else has logged in. */
    @Nullable String pageFor(String subject, HttpServletRequest request) {
        var kept = kept(request.getSession(false));
        if (kept == null) {
            return null;
        }
        if (!VisitorTag.of(subject).equals(kept.visitor())) {
            request.getSession().removeAttribute(KEPT);
            return null;
        }
        return kept.page();
    }

    /** What was typed on this page before the login, once. */
    public Optional<Map<String, String>> take(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = kept(session);
        if (kept == null || !kept.page().equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(kept.fields());
    }

    private static @Nullable Kept kept(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEPT) instanceof Kept kept ? kept : null;
    }
}

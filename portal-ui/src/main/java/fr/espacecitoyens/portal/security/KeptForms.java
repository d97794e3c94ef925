package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.frame.VisitorTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int LONGEST_CHOICE = 64;
    private static final int MOST_CHOICES = 50;

    /** The first that fits: the basket's address looks like that of an invoice. */
    private static final List<KnownForm> FORMS =
            List.of(
                    new KnownForm("/mon-espace/cles", "/mon-espace", List.of("service")),
                    new KnownForm(
                            "/factures/panier/paiement",
                            "/factures/panier/recapitulatif",
                            List.of("email"),
                            List.of("facture")),
                    new KnownForm(
                            "/factures/{id}/paiement",
                            "/factures/{id}",
                            List.of("email", "amount")));

    /**
     * A form.
     *
     * @param choice fields whose values stand in the address of its page
     */
    private record KnownForm(
            PathPattern target, String page, List<String> fields, List<String> choice) {

        KnownForm(String target, String page, List<String> fields) {
            this(target, page, fields, List.of());
        }

        KnownForm(String target, String page, List<String> fields, List<String> choice) {
            this(PathPatternParser.defaultInstance.parse(target), page, fields, choice);
        }

        /** What follows the path of its page. */
        String query(HttpServletRequest request) {
            return choice.stream()
                    .flatMap(field -> chosen(request, field))
                    .limit(MOST_CHOICES)
                    .collect(
                            Collectors.collectingAndThen(
                                    Collectors.joining("&"),
                                    query -> query.isEmpty() ? "" : "?" + query));
        }

        private static Stream<String> chosen(HttpServletRequest request, String field) {
            String[] values = request.getParameterValues(field);
            return Stream.of(values == null ? new String[0] : values)
                    .filter(value -> value.length() <= LONGEST_CHOICE)
                    .map(value -> field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** In the session of whoever is about to log in. */
    private record Kept(String page, String visitor, HashMap<String, String> fields)
            implements Serializable {

        private static final long serialVersionUID = 1;

        /** The address of its page without what was chosen there. */
        String path() {
            return page.split("\\?", 2)[0];
        }
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
                var fields = new HashMap<>(typed(request, form.fields()));
                var kept = new Kept(page + form.query(request), visitor, fields);
                request.getSession().setAttribute(KEPT, kept);
                return;
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
        if (kept == null || !kept.path().equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(kept.fields());
    }

    private static @Nullable Kept kept(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEPT) instanceof Kept kept ? kept : null;
    }
}

package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.frame.FollowUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * After the login one goes on to the page that was asked for, not to a picture of it; or to the
 * page of the form that was sent, with what was typed.
 */
@Component
class PagesAndForms implements RequestCache {

    private final HttpSessionRequestCache pages = pages();
    private final KeptForms forms;

    PagesAndForms(KeptForms forms) {
        this.forms = forms;
    }

    @SuppressWarnings(
            "NullAway") // null means no « ?continue » in the address; it is documented so.
    private static HttpSessionRequestCache pages() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setUseEquals(true);
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(
                new AndRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                        html));
        return cache;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (FollowUp.is(request)) {
            return;
        }
        forms.keep(request);
        pages.saveRequest(request, response);
    }

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return pages.getRequest(request, response);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return pages.getMatchingRequest(request, response);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        pages.removeRequest(request, response);
    }
}

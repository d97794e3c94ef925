package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.frame.FollowUp;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks what a page asks by itself, before anything touches its session. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FollowUpFilter extends OncePerRequestFilter {

    private static final String FOLLOWS = FollowUpFilter.class.getName() + ".follows";

    /** The page that tells of a failure has another address. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getAttribute(FOLLOWS) == null && !FollowUp.is(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(FOLLOWS, true);
        FollowUp.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            FollowUp.end();
        }
    }
}

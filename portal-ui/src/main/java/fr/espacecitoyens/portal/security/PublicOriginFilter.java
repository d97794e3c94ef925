package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.PortalProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every request is seen as sent to the one public origin. Addresses in answers and the cookies'
 * Secure mark depend on configuration, not on headers that a proxy may forget or a client may
 * forge.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicOriginFilter extends OncePerRequestFilter {

    private final URI origin;

    PublicOriginFilter(PortalProperties portal) {
        this.origin = portal.publicUrl();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AtPublicOrigin(request, origin), response);
    }

    private static final class AtPublicOrigin extends HttpServletRequestWrapper {

        private final URI origin;

        AtPublicOrigin(HttpServletRequest request, URI origin) {
            super(request);
            this.origin = origin;
        }

        @Override
        public String getScheme() {
            return origin.getScheme();
        }

        @Override
        public boolean isSecure() {
            return "https".equals(origin.getScheme());
        }

        @Override
        public String getServerName() {
            return origin.getHost();
        }

        @Override
        public int getServerPort() {
            if (origin.getPort() != -1) {
                return origin.getPort();
            }
            return isSecure() ? 443 : 80;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(origin.toString().replaceAll("/$", "")).append(getRequestURI());
        }
    }
}

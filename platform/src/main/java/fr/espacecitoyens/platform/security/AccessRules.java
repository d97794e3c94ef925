package fr.espacecitoyens.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which role may call which route. Each service declares one bean of it, so that its routes can be
 * read in one place; what is not named there is refused to everybody.
 */
@FunctionalInterface
public interface AccessRules {

    void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    routes);
}

package fr.espacecitoyens.portal;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Opens Keycloak's paths, which behind the gateway would not reach the portal. */
@TestConfiguration(proxyBeanMethods = false)
@Import(FakeKeycloak.class)
class FakeKeycloakConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain keycloakPaths(HttpSecurity http) {
        return http.securityMatcher("/auth/**")
                .csrf(CsrfConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }
}

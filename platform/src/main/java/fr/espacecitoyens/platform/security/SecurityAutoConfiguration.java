package fr.espacecitoyens.platform.security;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens only, no session, no cookie; whatever {@link AccessRules} does not name is closed.
 */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnBean(AccessRules.class)
class SecurityAutoConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AccessRules rules, JsonMapper json) {
        var problems = new ProblemAuthentication(json);
        var roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(new KeycloakRoles());
        return http.csrf(CsrfConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(routes -> {
                    routes.requestMatchers("/actuator/health/**", "/error").permitAll();
                    rules.apply(routes);
                    routes.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                                .authenticationEntryPoint(problems.entryPoint())
                                .accessDeniedHandler(problems.deniedHandler()))
                .build();
    }

    /** To time each filter takes longer than the filters do; requests are timed as a whole. */
    @Bean
    SecurityObservationSettings noTimesOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer keysAreFetchedWithTimeouts() {
        var requests = new SimpleClientHttpRequestFactory();
        // Keys are cached; a Keycloak that takes longer than this is as good as away.
        requests.setConnectTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(Duration.ofSeconds(3));
        return builder -> builder.restOperations(new RestTemplate(requests));
    }
}

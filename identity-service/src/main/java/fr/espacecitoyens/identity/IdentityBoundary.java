package fr.espacecitoyens.identity;

import fr.espacecitoyens.platform.event.EventTopology;
import fr.espacecitoyens.platform.security.AccessRules;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What goes in and out of this service: who may call what, and what is told to others. */
@Configuration
class IdentityBoundary {

    @Bean
    AccessRules accessRules() {
        return routes ->
                routes.requestMatchers("/drafts/*/registration", "/drafts/*/registration/key-check")
                        .hasRole("registration")
                        .requestMatchers("/drafts", "/drafts/**")
                        .hasRole("portal")
                        .requestMatchers("/me", "/me/links", "/me/links/*", "/me/departure")
                        .hasRole("citoyen")
                        .requestMatchers("/me/sessions", "/me/sessions/*", "/me/login-methods")
                        .hasRole("citoyen")
                        .requestMatchers(HttpMethod.GET, "/citizens/*/contact")
                        .hasRole("notification")
                        .requestMatchers("/services")
                        .hasAnyRole("portal", "citoyen")
                        .requestMatchers("/me/photo")
                        .hasRole("citoyen")
                        .requestMatchers("/places/**")
                        .hasAnyRole("portal", "citoyen")
                        .requestMatchers("/staff/access-keys", "/staff/access-keys/batch")
                        .hasRole("accueil");
    }

    @Bean
    EventTopology eventTopology() {
        return new EventTopology(
                Map.of("citizens", "identity.citizens", "departures", "identity.citizens"),
                List.of("identity.citizens"));
    }
}

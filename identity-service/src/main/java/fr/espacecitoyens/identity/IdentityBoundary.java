package fr.espacecitoyens.identity;

import fr.espacecitoyens.platform.event.EventTopology;
import fr.espacecitoyens.platform.security.AccessRules;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
                        .requestMatchers("/me", "/me/links", "/me/links/*")
                        .hasRole("citoyen")
                        .requestMatchers("/services")
                        .hasAnyRole("portal", "citoyen")
                        .requestMatchers("/me/photo")
                        .hasRole("citoyen")
                        .requestMatchers("/places/**")
                        .hasAnyRole("portal", "citoyen")
                        .requestMatchers("/staff/access-keys")
                        .hasRole("accueil");
    }

    @Bean
    EventTopology eventTopology() {
        return new EventTopology(Map.of("citizens", "identity.citizens"), List.of());
    }
}

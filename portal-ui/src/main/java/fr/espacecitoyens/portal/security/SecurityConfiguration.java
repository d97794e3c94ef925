package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.frame.FollowUp;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Who may see which page. Whatever is not named here is for people who have logged in. */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession
class SecurityConfiguration {

    private static final String LOGIN = "/oauth2/authorization/keycloak";
    private static final String STOP_MESSAGES = "/messages/arret/**";
    private static final String[] PUBLIC = {
        "/",
        "/inscription/**",
        "/aide",
        "/cle",
        "/recus/verifier/**",
        STOP_MESSAGES,
        "/conditions-generales",
        "/mentions-legales",
        "/donnees-personnelles",
        "/accessibilite",
        "/error",
        "/actuator/health/**"
    };

    /** Styles and pictures: no session, and no header that would only make them heavier. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .securityContext(SecurityContextConfigurer::disable)
                .sessionManagement(SessionManagementConfigurer::disable)
                .headers(h -> h.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            PageHeaders headers,
            PagesAndForms requests,
            PushedAuthorization pushed,
            LoginOutcome login,
            EndSession logout) {
        return http.authorizeHttpRequests(routes ->
                        routes.requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, EndedAtKeycloak.PATH)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfTokens())
                                // Sent by Keycloak itself, which signs it, and by mail programs,
                                // which
                                // have nothing but the secret in the address.
                                .ignoringRequestMatchers(EndedAtKeycloak.PATH, STOP_MESSAGES)
                                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(headers::applyTo)
                // Sent to Keycloak, which may still know the reader, it would log in by itself.
                .exceptionHandling(e ->
                        e.defaultAuthenticationEntryPointFor(
                                (_, response, _) ->
                                        response.sendError(HttpStatus.UNAUTHORIZED.value()),
                                FollowUp::is))
                .requestCache(cache -> cache.requestCache(requests))
                .oauth2Login(oauth ->
                        oauth.loginPage(LOGIN)
                                .authorizationEndpoint(e -> e.authorizationRequestResolver(pushed))
                                .successHandler(login)
                                .failureHandler(login))
                .logout(l ->
                        l.logoutUrl("/deconnexion")
                                .addLogoutHandler(logout)
                                .logoutSuccessHandler(logout))
                .build();
    }

    /** To time each filter takes longer than the filters do; requests are timed as a whole. */
    @Bean
    SecurityObservationSettings noTimesOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** In a cookie: who only fills in the wizard needs no session, and none can run out. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("espace-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}

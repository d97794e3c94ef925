package fr.espacecitoyens.portal.security;

import fr.espacecitoyens.portal.backend.AccessTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Reads ID tokens as Spring Security does, but fetches Keycloak's keys with timeouts. */
@Configuration(proxyBeanMethods = false)
class IdTokens {

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(
            ClientRegistrationRepository registrations,
            KeycloakEndpoints endpoints,
            KeycloakRequests requests) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(endpoints.keys())
                        .restOperations(new RestTemplate(requests.factory()))
                        .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        new OidcIdTokenValidator(
                                registrations.findByRegistrationId(AccessTokens.CITIZENS))));
        return _ -> decoder;
    }
}

package fr.espacecitoyens.portal.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Reads what Keycloak signs when it has ended a session (OpenID Connect Back-Channel Logout). */
@Component
class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final NimbusJwtDecoder decoder;

    LogoutTokens(
            KeycloakEndpoints endpoints, KeycloakProperties keycloak, KeycloakRequests requests) {
        this.decoder =
                NimbusJwtDecoder.withJwkSetUri(endpoints.keys())
                        .restOperations(new RestTemplate(requests.factory()))
                        .jwtProcessorCustomizer(
                                processor -> processor.setJWSTypeVerifier(logoutTokensOnly()))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        new JwtIssuerValidator(endpoints.issuer()),
                        new JwtAudienceValidator(keycloak.clientId()),
                        new JwtClaimValidator<Map<String, Object>>(
                                "events", events -> events != null && events.containsKey(EVENT)),
                        new JwtClaimValidator<Object>("nonce", nonce -> nonce == null)));
    }

    /** Whose session it was, and which. */
    Jwt read(String token) {
        return decoder.decode(token);
    }

    private static DefaultJOSEObjectTypeVerifier<SecurityContext> logoutTokensOnly() {
        return new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null);
    }
}

package fr.espacecitoyens.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Keycloak's endpoints on the portal's own port: whoever comes to log in is Cécile Alquier. */
@RestController
@RequestMapping("/auth/realms/espace-citoyens/protocol/openid-connect")
class FakeKeycloak {

    static final String SESSION = "session-at-keycloak";

    private static final RSAKey KEY = newKey();

    private final String publicUrl;
    private final Map<String, Map<String, String>> pushed = new ConcurrentHashMap<>();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final List<Map<String, String>> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<String> endedSessions = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile Instant loggedInAt = Instant.now();
    private volatile String status = "";
    private volatile String subject = "citizen-1";
    private volatile boolean sessionOver;
    private volatile int tokenLifetime = 300;

    FakeKeycloak(@Value("${portal.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    void reset() {
        pushed.clear();
        tokenRequests.clear();
        endedSessions.clear();
        away = false;
        sessionOver = false;
        tokenLifetime = 300;
        loggedInAt = Instant.now();
        status = "";
        subject = "citizen-1";
    }

    /** The login was so long ago, and is not repeated by being sent here again. */
    void loggedInLongAgo() {
        loggedInAt = Instant.now().minusSeconds(3600);
    }

    void logInAgain() {
        loggedInAt = Instant.now();
    }

    /** How the next action ends. */
    void endActionsWith(String kcActionStatus) {
        status = kcActionStatus;
    }

    /** Another person is at the keyboard. */
    void somebodyElseLogsIn() {
        subject = "citizen-2";
    }

    /** What Keycloak tells a client whose session it has ended. */
    String logoutToken(String type, Map<String, Object> more) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(publicUrl + "/auth/realms/espace-citoyens")
                        .subject(subject)
                        .audience("portal-ui")
                        .claim("sid", SESSION)
                        .claim(
                                "events",
                                Map.of(
                                        "http://schemas.openid.net/event/backchannel-logout",
                                        Map.of()))
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        more.forEach(claims::claim);
        return signed(claims.build(), type);
    }

    void goAway() {
        away = true;
    }

    void endAllSessions() {
        sessionOver = true;
    }

    /** Tokens of so few seconds that they are renewed at their first use. */
    void giveShortTokens() {
        tokenLifetime = 1;
    }

    Map<String, Map<String, String>> pushed() {
        return pushed;
    }

    List<Map<String, String>> tokenRequests(String grantType) {
        return tokenRequests.stream().filter(r -> grantType.equals(r.get("grant_type"))).toList();
    }

    List<String> endedSessions() {
        return endedSessions;
    }

    @GetMapping("/auth")
    ResponseEntity<Void> authorize(@RequestParam Map<String, String> parameters) {
        var request =
                parameters.containsKey("request_uri")
                        ? Objects.requireNonNull(pushed.get(parameters.get("request_uri")))
                        : parameters;
        if (!"S256".equals(request.get("code_challenge_method"))) {
            return ResponseEntity.badRequest().build();
        }
        String code = UUID.randomUUID().toString();
        nonces.put(code, Objects.requireNonNull(request.get("nonce")));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(
                        UriComponentsBuilder.fromUriString(
                                        Objects.requireNonNull(request.get("redirect_uri")))
                                .queryParam("code", code)
                                .queryParam("state", "{state}")
                                .queryParam("kc_action_status", "{status}")
                                .encode()
                                .buildAndExpand(
                                        request.get("state"),
                                        request.containsKey("kc_action") ? status : "success")
                                .toUri())
                .build();
    }

    @PostMapping("/ext/par/request")
    ResponseEntity<Map<String, Object>> push(
            @RequestParam Map<String, String> parameters,
            @RequestHeader("Authorization") String client) {
        if (away || !client.startsWith("Basic ")) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        String uri = "urn:ietf:params:oauth:request_uri:" + UUID.randomUUID();
        pushed.put(uri, parameters);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("request_uri", uri, "expires_in", 60));
    }

    @PostMapping("/token")
    ResponseEntity<Map<String, Object>> token(@RequestParam Map<String, String> parameters) {
        if (away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        tokenRequests.add(parameters);
        return switch (Objects.requireNonNull(parameters.get("grant_type"))) {
            case "client_credentials" ->
                    ResponseEntity.ok(
                            Map.of(
                                    "access_token",
                                    "portal-token",
                                    "token_type",
                                    "Bearer",
                                    "expires_in",
                                    300));
            case "refresh_token" ->
                    sessionOver
                            ? ResponseEntity.badRequest().body(Map.of("error", "invalid_grant"))
                            : ResponseEntity.ok(citizen("renewed-token", null));
            default ->
                    ResponseEntity.ok(
                            citizen("citizen-token", nonces.remove(parameters.get("code"))));
        };
    }

    @GetMapping("/certs")
    Map<String, Object> keys() {
        return new JWKSet(KEY.toPublicJWK()).toJSONObject();
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logout(@RequestParam Map<String, String> parameters) {
        if (away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        endedSessions.add(Objects.requireNonNull(parameters.get("refresh_token")));
        return ResponseEntity.noContent().build();
    }

    private Map<String, Object> citizen(String accessToken, @Nullable String nonce) {
        return Map.of(
                "access_token",
                accessToken,
                "refresh_token",
                "refresh-token",
                "token_type",
                "Bearer",
                "expires_in",
                tokenLifetime,
                "scope",
                "openid profile email",
                "id_token",
                idToken(nonce));
    }

    private String idToken(@Nullable String nonce) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(publicUrl + "/auth/realms/espace-citoyens")
                        .subject(subject)
                        .audience("portal-ui")
                        .claim("azp", "portal-ui")
                        .claim("name", "Cécile ALQUIER")
                        .claim("nonce", nonce)
                        .claim("sid", SESSION)
                        .claim("auth_time", loggedInAt.getEpochSecond())
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build();
        return signed(claims, "JWT");
    }

    private static String signed(JWTClaimsSet claims, String type) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(KEY.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

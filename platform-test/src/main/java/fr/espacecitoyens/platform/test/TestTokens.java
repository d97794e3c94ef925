package fr.espacecitoyens.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Tokens as Keycloak makes them, signed with a key of the test, which is served over HTTP. */
public final class TestTokens {

    static final String ISSUER = "http://localhost/auth/realms/espace-citoyens";

    /** Some tests keep one for all that they do, on machines that may be slow. */
    private static final Duration LIFETIME = Duration.ofHours(2);

    private static final RSAKey KEY = newKey();
    private static final HttpServer KEYS = serveKeys();

    private TestTokens() {}

    /** A citizen who has logged in. */
    public static String citizen(String id) {
        return token(id, Map.of(), "citoyen");
    }

    /** A citizen whose token says more than usual. */
    public static String citizen(String id, Map<String, Object> claims) {
        return token(id, claims, "citoyen");
    }

    /** A citizen at the first login, whose token carries the registration's draft. */
    public static String citizenWithDraft(String id, String draft) {
        return token(id, Map.of("draft_id", draft), "citoyen");
    }

    /** A service, or a member of staff, with these realm roles. */
    public static String withRoles(String... roles) {
        return token("service-account", Map.of(), roles);
    }

    /** A certain member of staff, with these realm roles. */
    public static String staff(String id, String... roles) {
        return token(id, Map.of(), roles);
    }

    /** A token that was valid until a minute and more ago. */
    public static String expired(String id) {
        return sign(id, Map.of(), List.of("citoyen"), Instant.now().minusSeconds(300));
    }

    private static String token(String subject, Map<String, Object> claims, String... roles) {
        return sign(subject, claims, List.of(roles), Instant.now().plus(LIFETIME));
    }

    private static String sign(
            String subject, Map<String, Object> claims, List<String> roles, Instant expiry) {
        var builder =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("espace-citoyens-api")
                        .subject(subject)
                        .issueTime(Date.from(expiry.minus(LIFETIME)))
                        .expirationTime(Date.from(expiry))
                        .claim("realm_access", Map.of("roles", roles));
        claims.forEach(builder::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
        var token = new SignedJWT(header, builder.build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    static String keysUri() {
        return "http://localhost:" + KEYS.getAddress().getPort() + "/keys";
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serveKeys() {
        byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/keys",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

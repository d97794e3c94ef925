package fr.espacecitoyens.localstack.demo;

import fr.espacecitoyens.localstack.StackProblem;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs a citizen in as a browser does: the login page, then the code, then the token. */
final class CitizenLogin {

    private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int VERIFIER_BYTES = 32;

    private final JsonHttp http = new JsonHttp();
    private final String realm;
    private final String returnAddress;
    private final String clientSecret;
    private final String verifier = verifier();

    CitizenLogin(URI portal, String clientSecret) {
        this.realm = portal + "/auth/realms/espace-citoyens/protocol/openid-connect";
        this.returnAddress = portal + "/login/oauth2/code/keycloak";
        this.clientSecret = clientSecret;
    }

    String token(String user, String password) {
        HttpResponse<String> order = http.send(http.request(order()).GET());
        String cookies = cookies(order);
        URI loginPage = URI.create(location(order, "Keycloak refused the order of a login"));
        String page = http.send(http.request(loginPage).header("Cookie", cookies).GET()).body();
        String action = found(FORM, page, "login form").replace("&amp;", "&");
        HttpRequest.Builder answer =
                http.form(URI.create(action), Map.of("username", user, "password", password))
                        .header("Cookie", cookies);
        String back = location(http.send(answer), "The login of " + user + " was refused");
        return http.token(
                URI.create(realm + "/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "portal-ui",
                        "client_secret",
                        clientSecret,
                        "redirect_uri",
                        returnAddress,
                        "code",
                        found(CODE, back, "code"),
                        "code_verifier",
                        verifier));
    }

    /** Keycloak takes a login only when it was handed in from server to server. */
    private URI order() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("client_secret", clientSecret);
        parameters.put("response_type", "code");
        parameters.put("client_id", "portal-ui");
        parameters.put("redirect_uri", returnAddress);
        parameters.put("scope", "openid");
        parameters.put("state", "demo");
        parameters.put("code_challenge_method", "S256");
        parameters.put("code_challenge", challenge());
        var pushed = http.postForm(URI.create(realm + "/ext/par/request"), parameters);
        return URI.create(
                realm
                        + "/auth?"
                        + JsonHttp.encode(
                                Map.of(
                                        "client_id",
                                        "portal-ui",
                                        "request_uri",
                                        pushed.path("request_uri").asString())));
    }

    private static String location(HttpResponse<String> answer, String otherwise) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new StackProblem(otherwise));
    }

    /** By hand: Keycloak marks them as secure, and a cookie store keeps those back over http. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new StackProblem("Keycloak's answer has no " + what);
        }
        return matcher.group(1);
    }

    private static String verifier() {
        byte[] bytes = new byte[VERIFIER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String challenge() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

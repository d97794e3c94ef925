package fr.espacecitoyens.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Follows redirects, keeps cookies, fills in forms. No JavaScript. */
final class Browser {

    /** A page as it came. */
    record Page(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String path() {
            return response.uri().getPath();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Document html() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        String text() {
            return html().body().text().replace('\u00a0', ' ').replace('\u202f', ' ');
        }

        String title() {
            return html().title().replace('\u00a0', ' ');
        }
    }

    private static final String BOUNDARY = "----a-boundary-of-the-test";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final HttpClient still =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    static Browser loggedIn() {
        var browser = new Browser();
        browser.open("/oauth2/authorization/keycloak");
        return browser;
    }

    Page open(String path) {
        return new Page(send(client, request(path).GET().build()));
    }

    /** The answer itself, a redirect not followed. */
    Page ask(String path) {
        return new Page(send(still, request(path).GET().build()));
    }

    /**
     * Fills in the form of the page, presses its first button (or the one whose value is given).
     */
    Page submit(Page page, String formId, Map<String, String> typed) {
        var form = (FormElement) Objects.requireNonNull(page.html().getElementById(formId));
        var fields =
                Stream.concat(
                        form.formData().stream()
                                .filter(field -> !typed.containsKey(field.key()))
                                .map(field -> Map.entry(field.key(), field.value())),
                        typed.entrySet().stream());
        return post(URI.create(form.absUrl("action")).getPath(), fields);
    }

    /** The same with a file in the field « photo », as browsers send it. */
    Page upload(Page page, String formId, Map<String, String> typed, String name, byte[] file) {
        var form = (FormElement) Objects.requireNonNull(page.html().getElementById(formId));
        var values = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        values.putAll(typed);
        var body = new ByteArrayOutputStream();
        values.forEach((field, value) ->
                body.writeBytes(part("name=\"" + field + "\"\r\n\r\n" + value + "\r\n")));
        body.writeBytes(
                part(
                        "name=\"photo\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n"
                                .formatted(name)));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Page(
                send(
                        client,
                        request(URI.create(form.absUrl("action")).getPath())
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build()));
    }

    private static byte[] part(String content) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + content)
                .getBytes(StandardCharsets.UTF_8);
    }

    void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://localhost"), cookie);
    }

    Page post(String path, Map<String, String> values) {
        return post(path, values.entrySet().stream());
    }

    private Page post(String path, Stream<Map.Entry<String, String>> fields) {
        String body =
                fields.map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return new Page(
                send(
                        client,
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build()));
    }

    byte[] download(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + PortalTest.Fakes.PORT + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

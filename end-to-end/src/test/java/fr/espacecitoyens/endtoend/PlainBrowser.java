package fr.espacecitoyens.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A browser that shows nothing and runs no script: cookies, redirects, forms. For hundreds of
 * people at once. Tabs of one browser share its cookies.
 */
public final class PlainBrowser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    /** Longer than the gateway's own patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final int MOST_REDIRECTS = 20;

    private final String address;
    private final Map<String, Cookie> cookies;
    private Document page = new Document("");
    private int status;

    /** What a server wants to be told again, at addresses that begin so. */
    private record Cookie(String name, String value, String path) {}

    public PlainBrowser() {
        this(Visitor.anAddressOfTheirOwn(), new ConcurrentHashMap<>());
    }

    private PlainBrowser(String address, Map<String, Cookie> cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    /** One more tab. */
    public PlainBrowser anotherTab() {
        return new PlainBrowser(address, cookies);
    }

    public Document page() {
        return page;
    }

    public int status() {
        return status;
    }

    /** What stands on the page, with plain spaces. */
    public String text() {
        return page.text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** The cookies for the portal's pages, as a browser sends them. */
    String cookies() {
        return cookiesFor("/");
    }

    /**
     * Opens an address, and goes wherever it leads.
     *
     * @throws UncheckedIOException if nobody answers
     */
    public void opens(String url) {
        follow(request(url).GET());
    }

    /** Fetches what a page needs besides, without leaving it. */
    void fetches(String url) {
        exchange(request(url).GET().build());
    }

    /** Follows the first link that is found so. */
    public void clicks(String selector) {
        var link = page.selectFirst(selector);
        if (link == null) {
            throw missing(selector);
        }
        opens(link.absUrl("href"));
    }

    /** Sends a form of the page with what it holds and what is typed. */
    public void sends(String selector, Map<String, String> typed) {
        if (!(page.selectFirst(selector) instanceof FormElement form)) {
            throw missing(selector);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("[type=file]").attr("disabled", "");
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        String action = form.hasAttr("action") ? form.absUrl("action") : page.location();
        follow(
                form.attr("enctype").equals("multipart/form-data")
                        ? parts(action, fields)
                        : encoded(action, fields));
    }

    private HttpRequest.Builder encoded(String action, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                        .collect(Collectors.joining("&"));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder parts(String action, Map<String, String> fields) {
        String line = UUID.randomUUID().toString();
        String body =
                fields.entrySet().stream()
                        .map(f ->
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(line, f.getKey(), f.getValue()))
                        .collect(Collectors.joining());
        return request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(BodyPublishers.ofString(body + "--" + line + "--\r\n"));
    }

    private void follow(HttpRequest.Builder first) {
        HttpRequest request = first.build();
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var answer = exchange(request);
            var location = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                status = answer.statusCode();
                page = Jsoup.parse(answer.body(), request.uri().toString());
                return;
            }
            request = request(request.uri().resolve(location.get()).toString()).GET().build();
        }
        throw new AssertionError("redirected for ever: " + request.uri());
    }

    private HttpRequest.Builder request(String url) {
        URI uri = URI.create(url);
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        String known = cookiesFor(uri.getPath());
        if (!known.isEmpty()) {
            request.header("Cookie", known);
        }
        return request.header("X-Forwarded-For", address);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            var answer =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = parts[0].substring(0, equals).strip();
        String path = "/";
        boolean gone = false;
        for (String part : parts) {
            String text = part.strip();
            if (text.regionMatches(true, 0, "path=", 0, 5)) {
                path = text.substring(5);
            }
            gone |= text.equalsIgnoreCase("max-age=0");
        }
        String key = name + " " + path;
        if (gone) {
            cookies.remove(key);
        } else {
            cookies.put(key, new Cookie(name, parts[0].substring(equals + 1), path));
        }
    }

    private String cookiesFor(String path) {
        return cookies.values().stream()
                .filter(cookie -> path.startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    private AssertionError missing(String selector) {
        return new AssertionError("no " + selector + " at " + page.location() + ": " + text());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

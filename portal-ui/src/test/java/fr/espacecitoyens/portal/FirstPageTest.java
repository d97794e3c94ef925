package fr.espacecitoyens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first page must come quickly over a slow line, and from nowhere but here. */
@PortalTest
class FirstPageTest {

    private static final int BUDGET = 60_000;

    @Test
    void all_that_the_first_page_loads_is_ours_and_weighs_less_than_60_kilobytes()
            throws Exception {
        var weighed = 0L;
        for (String path : everything()) {
            assertThat(path).startsWith("/").doesNotStartWith("//");
            var answer = compressed(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            weighed += answer.body().length + headers(answer);
        }

        assertThat(weighed).isLessThan(BUDGET);
    }

    @Test
    void assets_are_kept_by_the_browser_because_their_address_changes_with_them() throws Exception {
        for (String path : everything()) {
            if (path.startsWith("/assets/")) {
                assertThat(path).matches(".*-[0-9a-f]{32}\\.[a-z0-9]+");
                assertThat(compressed(path).headers().firstValue("Cache-Control").orElse(""))
                        .contains("max-age=31536000");
            }
        }
    }

    @Test
    void the_style_sheet_asks_for_the_font_that_was_loaded_ahead() {
        var browser = new Browser();
        var page = browser.open("/").html();
        var font = page.select("link[rel=preload]").attr("href");
        var style = page.select("link[rel=stylesheet]").last();

        assertThat(style).isNotNull();
        assertThat(browser.open(style.attr("href")).response().body())
                .contains(font.substring(font.lastIndexOf('/')));
    }

    private static Set<String> everything() {
        var page = new Browser().open("/").html();
        var all = new LinkedHashSet<String>();
        all.add("/");
        all.addAll(page.select("link[href]").eachAttr("href"));
        all.addAll(page.select("script[src], img[src]").eachAttr("src"));
        page.select("use").eachAttr("href").forEach(icon -> all.add(icon.replaceAll("#.*", "")));
        return all;
    }

    private static HttpResponse<byte[]> compressed(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + PortalTest.Fakes.PORT + path))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static long headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .mapToLong(e ->
                        e.getValue().stream()
                                .mapToLong(value -> e.getKey().length() + value.length() + 4L)
                                .sum())
                .sum();
    }
}

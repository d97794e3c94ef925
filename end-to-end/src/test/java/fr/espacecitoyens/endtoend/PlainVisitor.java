package fr.espacecitoyens.endtoend;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who creates a space with a program instead of a browser: the same requests, pictures and
 * style sheets included, for figures that want hundreds of people.
 */
final class PlainVisitor implements AutoCloseable {

    private final Person person;
    private final APIRequestContext http;
    private final Set<String> fetched = new HashSet<>();
    private Document page = new Document("");

    PlainVisitor(Playwright playwright) {
        this(playwright, Person.somebody());
    }

    PlainVisitor(Playwright playwright, Person person) {
        this.person = person;
        http =
                playwright
                        .request()
                        .newContext(
                                new APIRequest.NewContextOptions()
                                        .setExtraHTTPHeaders(
                                                Map.of(
                                                        "X-Forwarded-For",
                                                        Visitor.anAddressOfTheirOwn())));
    }

    /** Up to the page with the security check, which lets nobody pass within three seconds. */
    void reachesTheAuthentication() {
        opens(Town.portal() + "/");
        opens(Town.portal() + "/inscription");
        sends("#begin-form", Map.of());
        sends("#terms-form", Map.of("accepted", "true"));
        sends(
                "#identity-form",
                Map.of(
                        "civility", "MADAME",
                        "usualName", "Essai",
                        "firstNames", "Jeanne",
                        "action", "suivant"));
        sends(
                "#address-form",
                Map.of(
                        "streetNumber", "12 bis",
                        "street", "rue de la République",
                        "postalCode", "81100",
                        "town", "Castres"));
        sends("#contact-form", Map.of("email", person.email(), "action", "suivant"));
    }

    /** The whole way, with an access key. */
    void createsASpace(String accessKey) throws InterruptedException {
        reachesTheAuthentication();
        // The security check asks whoever is faster than people once more.
        Thread.sleep(Duration.ofSeconds(4));
        finishes(accessKey);
    }

    /** From VALIDER to the activated space. */
    void finishes() {
        finishes("");
    }

    private void finishes(String accessKey) {
        String right = Objects.requireNonNull(page.selectFirst("[data-answer]")).val();
        sends(
                "#kc-register-form",
                Map.of(
                        "username", person.userName(),
                        "password", person.password(),
                        "password-confirm", person.password(),
                        "captcha", right,
                        "access-key-action-sociale", accessKey));
        var mail = new Mailbox(person.email()).awaits("Activez votre espace");
        opens(Mailbox.link(mail, "/activation/lien/"));
        sends("form.panel", Map.of());
    }

    /** What stands on a page. */
    String reads(String path) {
        opens(Town.portal() + path);
        return page.text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** What makes the portal know this visitor, as a browser sends it. */
    String cookies() {
        var stored = JsonMapper.shared().readTree(http.storageState());
        return stored.get("cookies")
                .valueStream()
                .filter(cookie -> cookie.path("path").asString("").equals("/"))
                .map(cookie -> cookie.get("name").asString() + "=" + cookie.get("value").asString())
                .collect(Collectors.joining("; "));
    }

    private void opens(String address) {
        read(http.get(address));
    }

    /** Sends a form of the page with what it holds and what is typed. */
    private void sends(String selector, Map<String, String> typed) {
        if (!(page.selectFirst(selector) instanceof FormElement form)) {
            throw new AssertionError("no " + selector + " at " + page.location() + page.text());
        }
        form.select("[type=file]").attr("disabled", "");
        var fields = new HashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        FormData data = FormData.create();
        fields.forEach(data::set);
        String address = form.hasAttr("action") ? form.absUrl("action") : page.location();
        boolean parts = form.attr("enctype").equals("multipart/form-data");
        var options = RequestOptions.create();
        read(http.post(address, parts ? options.setMultipart(data) : options.setForm(data)));
    }

    private void read(APIResponse answer) {
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.url());
        }
        page = Jsoup.parse(answer.text(), answer.url());
        page.select("link[rel=stylesheet], script[src], img[src]").stream()
                .map(part -> part.absUrl(part.hasAttr("src") ? "src" : "href"))
                .filter(address -> address.startsWith("http") && fetched.add(address))
                .forEach(http::get);
    }

    @Override
    public void close() {
        http.dispose();
    }
}

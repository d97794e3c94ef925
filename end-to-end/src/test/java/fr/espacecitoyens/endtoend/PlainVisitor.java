package fr.espacecitoyens.endtoend;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody who creates a space with a program instead of a browser: the same requests, pictures and
 * style sheets included, for figures that want hundreds of people.
 */
public final class PlainVisitor {

    private final Person person;
    private final PlainBrowser browser = new PlainBrowser();
    private final Set<String> fetched = new HashSet<>();

    PlainVisitor() {
        this(Person.somebody());
    }

    public PlainVisitor(Person person) {
        this.person = person;
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

    /** The whole way, with an access key; the browser is logged in then. */
    public PlainBrowser createsASpace(String accessKey) throws InterruptedException {
        reachesTheAuthentication();
        // The security check asks whoever is faster than people once more.
        Thread.sleep(Duration.ofSeconds(4));
        finishes(accessKey);
        return browser;
    }

    /** From VALIDER to the activated space. */
    void finishes() {
        finishes("");
    }

    private void finishes(String accessKey) {
        String right = Objects.requireNonNull(browser.page().selectFirst("[data-answer]")).val();
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
        return browser.text();
    }

    /** What makes the portal know this visitor, as a browser sends it. */
    String cookies() {
        return browser.cookies();
    }

    private void opens(String address) {
        browser.opens(address);
        look();
    }

    private void sends(String selector, Map<String, String> typed) {
        browser.sends(selector, typed);
        look();
    }

    private void look() {
        if (browser.status() != 200) {
            throw new AssertionError(browser.status() + " " + browser.page().location());
        }
        browser.page().select("link[rel=stylesheet], script[src], img[src]").stream()
                .map(part -> part.absUrl(part.hasAttr("src") ? "src" : "href"))
                .filter(address -> address.startsWith("http") && fetched.add(address))
                .forEach(browser::fetches);
    }
}

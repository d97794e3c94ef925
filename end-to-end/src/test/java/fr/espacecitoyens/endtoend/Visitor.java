package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A person in front of a browser of their own. */
final class Visitor implements AutoCloseable {

    /** One for each thread that runs journeys: the library is not made to be shared. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Visitor::launch);

    private static final ThreadLocal<Page> COPIES =
            ThreadLocal.withInitial(() -> Accessibility.window(BROWSER.get()));

    private final Browser browser = BROWSER.get();
    private final Page copies = COPIES.get();
    private final BrowserContext context;
    private final Browsing browsing;
    private final Page page;

    Visitor(Browsing browsing) {
        this(browsing, anAddressOfTheirOwn());
    }

    Visitor(Browsing browsing, String address) {
        this.browsing = browsing;
        this.context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("fr-FR")
                                .setTimezoneId("Europe/Paris")
                                .setViewportSize(1280, 900)
                                .setJavaScriptEnabled(browsing == Browsing.WITH_JAVASCRIPT));
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        // Two busy cores: a page may take its time, a hanging one must still end the test.
        context.setDefaultTimeout(20_000);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    boolean hasJavaScript() {
        return browsing == Browsing.WITH_JAVASCRIPT;
    }

    void opens(String path) {
        page.navigate(path.startsWith("http") ? path : Town.portal() + path);
    }

    void clicks(String name) {
        patiently(() -> named(name).click());
        waitsForThePage();
    }

    void doubleClicks(String name) {
        patiently(() -> named(name).dblclick());
        waitsForThePage();
    }

    /** After a click the new page is there before what stands on it is. */
    private void waitsForThePage() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private Locator named(String name) {
        var options = new Page.GetByRoleOptions().setName(name).setExact(true);
        return page.getByRole(AriaRole.BUTTON, options)
                .or(page.getByRole(AriaRole.LINK, options))
                .first();
    }

    void types(String label, String text) {
        // A star marks what must be filled in; for the rest the name is the guide's, whole.
        patiently(() -> page.getByLabel(labelled(label)).first().fill(text));
    }

    /** Where something is missing, what is there instead tells why. */
    private void patiently(Runnable action) {
        try {
            action.run();
        } catch (TimeoutError e) {
            throw new AssertionError("At " + page.url() + ":\n" + text(), e);
        }
    }

    /** The library hands the pattern to the browser, which knows no quoting of whole texts. */
    private static Pattern labelled(String label) {
        return Pattern.compile(
                "^(\\*\\s*)?" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    String text() {
        waitsForThePage();
        return page.locator("body").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /**
     * Looks at the page as it is: no text left half made, no accessibility violation, nothing wider
     * than a small screen, and pictures for people to look at.
     */
    void looksAt(String name) {
        assertThat(text()).as("text of %s", name).doesNotContain("''", "{0}", "??", "${");
        assertThat(Accessibility.violations(copies, page))
                .as("accessibility of %s at %s", name, page.url())
                .isEmpty();
        if (hasJavaScript()) {
            picture(name, 1280);
            picture(name, 360);
        } else {
            picture(name + "-sans-javascript", 360);
        }
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as("width of %s on a small screen", name).isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 900);
    }

    private void picture(String name, int width) {
        page.setViewportSize(width, 900);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * As the stack's gateway in test mode believes it: the limits per address are not for all
     * tests.
     */
    static String anAddressOfTheirOwn() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }

    private static Browser launch() {
        Path chromium =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Chromium is missing. Install it (Debian: apt-get"
                                                + " install chromium) or run ./verify"));
        return Playwright.create()
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }
}

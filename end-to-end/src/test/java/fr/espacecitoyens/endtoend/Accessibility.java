package fr.espacecitoyens.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;

/** What axe finds on a page as the visitor sees it. */
final class Accessibility {

    private Accessibility() {}

    /**
     * Axe is a script and cannot run in a browser without JavaScript. So it looks at a copy of what
     * the visitor's browser holds, in a window where only the page's own scripts are switched off.
     */
    static List<String> violations(Browser browser, Page page) {
        String html = page.content();
        String address = page.url().split("#", 2)[0];
        try (var context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page copy = context.newPage();
            copy.route("**/*.js", Route::abort);
            copy.route(
                    url -> url.split("#", 2)[0].equals(address),
                    route ->
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("text/html; charset=utf-8")
                                            .setBody(html)));
            copy.navigate(address);
            return new AxeBuilder(copy)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                            .toList();
        }
    }
}

package fr.espacecitoyens.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What axe finds on a page as the visitor sees it. */
final class Accessibility {

    private static final Pattern SCRIPT = Pattern.compile("(?is)<script\\b.*?</script>");
    private static final Pattern HEAD = Pattern.compile("(?i)<head\\b[^>]*>");

    private Accessibility() {}

    /** Where copies are looked at; one for all, so that styles and letters are fetched once. */
    static Page window(Browser browser) {
        var context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true));
        Page window = context.newPage();
        // A page of the same origin: letters are given to no other.
        window.navigate(Town.portal() + "/mentions-legales");
        return window;
    }

    /**
     * Axe is a script and cannot run in a browser without JavaScript. So it looks at a copy of what
     * the visitor's browser holds, in a window where only the page's own scripts are left out.
     */
    static List<String> violations(Page window, Page page) {
        String still = SCRIPT.matcher(page.content()).replaceAll("");
        if (page.url().startsWith(Town.portal())) {
            window.evaluate("address => history.replaceState(null, '', address)", page.url());
            window.setContent(still);
        } else {
            String base = "$0<base href=\"" + Matcher.quoteReplacement(page.url()) + "\">";
            window.setContent(HEAD.matcher(still).replaceFirst(base));
        }
        return new AxeBuilder(window)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                        .toList();
    }
}

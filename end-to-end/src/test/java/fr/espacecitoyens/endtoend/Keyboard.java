package fr.espacecitoyens.endtoend;

import com.microsoft.playwright.Page;

/** Somebody without a mouse. */
final class Keyboard {

    /** More than any page has to tab through. */
    private static final int FAR = 80;

    private static final String FOCUSED = "document.activeElement ? document.activeElement.id : ''";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs on to the field, link or button with this id. */
    Keyboard to(String id) {
        page.locator("#" + id).waitFor();
        for (int i = 0; i < FAR && !id.equals(page.evaluate(FOCUSED)); i++) {
            page.keyboard().press("Tab");
        }
        if (!id.equals(page.evaluate(FOCUSED))) {
            throw new AssertionError("no Tab leads to #" + id + " at " + page.url());
        }
        return this;
    }

    Keyboard types(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Enter, and the page after it. */
    void goesTo(String path) {
        page.keyboard().press("Enter");
        page.waitForURL("**" + path);
    }

    /** Arrows along the choices of a group until the marked one has the focus. */
    void choosesMarked(String mark) {
        for (int i = 0; i < FAR && !focusedHas(mark); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Space");
        if (!focusedHas(mark)) {
            throw new AssertionError("no arrow leads to [" + mark + "] at " + page.url());
        }
    }

    private boolean focusedHas(String mark) {
        return (boolean) page.evaluate("name => document.activeElement.hasAttribute(name)", mark);
    }
}

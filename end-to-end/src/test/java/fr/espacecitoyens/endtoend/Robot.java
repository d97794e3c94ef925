package fr.espacecitoyens.endtoend;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A program that sends the registration page's form again and again from one address, with any of
 * the pictures. It goes past the gateway, whose limit per minute would stop it long before the
 * security check does.
 */
final class Robot implements AutoCloseable {

    private static final Pattern ACTION =
            Pattern.compile("id=\"kc-register-form\" action=\"([^\"]+)\"");
    private static final Pattern QUESTION =
            Pattern.compile("name=\"captcha-id\" value=\"([^\"]+)\"");
    private static final String FORM = "kc-register-form";
    private static final String VISITOR_PAUSES = "Une courte pause";
    private static final int PICTURES = 8;

    private final String address;
    private Person person = Person.somebody();
    private Visitor visitor;
    private String page;

    Robot(String address) {
        this.address = address;
        visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT, address);
        page = beginsAnew();
    }

    /** One try; whether there is an account afterwards. Then, or after a pause, it begins anew. */
    boolean signsUp() {
        return signsUp(Integer.toString(ThreadLocalRandom.current().nextInt(PICTURES) + 1));
    }

    /** As signsUp, with the right picture, which the stack in test mode marks. */
    boolean signsUpKnowingTheAnswer() {
        return signsUp(
                found(Pattern.compile("value=\"(\\d)\" required(?:=\"\")? data-answer"), page));
    }

    private boolean signsUp(String picture) {
        page = send(picture);
        boolean done = !page.contains(FORM);
        if (done || page.contains(VISITOR_PAUSES)) {
            visitor.close();
            visitor = new Visitor(Browsing.WITHOUT_JAVASCRIPT, address);
            person = Person.somebody();
            page = beginsAnew();
        }
        return done;
    }

    private String send(String picture) {
        String action = found(ACTION, page).replace("&amp;", "&");
        FormData form =
                FormData.create()
                        .set("username", person.userName())
                        .set("password", person.password())
                        .set("password-confirm", person.password())
                        .set(
                                "captcha-id",
                                QUESTION.matcher(page).find() ? found(QUESTION, page) : "")
                        .set("captcha", picture);
        APIResponse answer =
                visitor.page()
                        .request()
                        .post(
                                action.replace(
                                        Town.portal() + "/auth",
                                        Town.stack().addresses().keycloak().toString()),
                                RequestOptions.create().setForm(form));
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.url());
        }
        return answer.text();
    }

    private String beginsAnew() {
        var citizen = new Citizen(visitor, person);
        citizen.reachesTheAuthentication();
        if (visitor.page().locator("[name=captcha-id]").count() > 0) {
            citizen.takesTheirTime();
        }
        return visitor.page().content();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        visitor.close();
    }
}

package fr.espacecitoyens.simulator.http;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fills the templates; every value is escaped for HTML. */
public final class Screens {

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler mustache =
            Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withLoader(Screens::file);

    /**
     * A page of the simulator in its frame.
     *
     * @param name of the template of the page's main part
     * @param title of the page, without the simulator's name
     */
    public String page(String name, String title, Map<String, ?> values) {
        String main = template(name).execute(values);
        var frame = new HashMap<String, Object>(values);
        frame.put("title", title);
        frame.put("main", main);
        return template("frame").execute(frame);
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, mustache::loadTemplate);
    }

    private static Reader file(String name) {
        var file = Screens.class.getResourceAsStream("/templates/" + name + ".html");
        if (file == null) {
            throw new UncheckedIOException(new IOException("no template " + name));
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}

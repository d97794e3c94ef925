package fr.espacecitoyens.payfip;

import com.samskivert.mustache.Mustache;
import fr.espacecitoyens.simulator.http.Reply;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Fills the pages; every value is escaped for HTML. */
final class Screens {

    private final Mustache.Compiler mustache =
            Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withLoader(Screens::file);

    /** A whole page of this template. */
    Reply page(int status, String name, String title, Map<String, ?> values) {
        var frame = new HashMap<String, Object>(values);
        frame.put("main", mustache.loadTemplate(name).execute(values));
        frame.put("title", title);
        return Reply.html(status, mustache.loadTemplate("frame").execute(frame));
    }

    private static Reader file(String name) {
        var file = Screens.class.getResourceAsStream("/payfip/" + name + ".html");
        if (file == null) {
            throw new UncheckedIOException(new IOException("no template " + name));
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}

package fr.espacecitoyens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.StandardExpressions;

/** What must hold for templates and texts even where no test opens the page. */
@PortalTest
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]*)[(}]");

    private static final List<String> EXPRESSIONS =
            List.of(
                    "th:text",
                    "th:if",
                    "th:unless",
                    "th:href",
                    "th:src",
                    "th:value",
                    "th:id",
                    "th:action",
                    "th:classappend",
                    "th:aria-label");

    private final SpringTemplateEngine engine;

    TemplatesTest(SpringTemplateEngine engine) {
        this.engine = engine;
    }

    static List<String> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_expression_of_a_template_can_be_read(String name) throws IOException {
        var configuration = engine.getConfiguration();
        var context = new ExpressionContext(configuration);
        var parser = StandardExpressions.getExpressionParser(configuration);
        var html = Jsoup.parse(Files.readString(TEMPLATES.resolve(name + ".html")));

        for (String attribute : EXPRESSIONS) {
            assertThat(html.getElementsByAttribute(attribute).eachAttr(attribute))
                    .allSatisfy(text -> parser.parseExpression(context, text));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_text_that_a_template_names_exists(String name) throws IOException {
        var source = Files.readString(TEMPLATES.resolve(name + ".html"));
        var texts = texts();

        assertThat(KEY.matcher(source).results().map(found -> found.group(1)))
                .allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @Test
    void each_apostrophe_is_doubled_for_the_message_format() throws IOException {
        texts().forEach((key, text) ->
                assertThat(((String) text).replace("''", "")).as((String) key).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_template_carries_style_or_script_of_its_own(String name) throws IOException {
        assertThat(Files.readString(TEMPLATES.resolve(name + ".html")))
                .doesNotContain(" style=", "<style", "onclick=", "onload=", "<script>");
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        RESOURCES.resolve("messages.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

package fr.espacecitoyens.platform.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that describes a service's API for the staff, as programs read it. */
public final class OpenApi {

    private final ObjectNode document;

    /** The one on the class path. */
    public OpenApi() {
        try (var yaml = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
            String text =
                    new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Object> read = new Yaml().load(text);
            document = JsonMapper.shared().valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All routes: « GET /staff/imports ». */
    public Collection<String> routes() {
        var routes = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method ->
                                        routes.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        return routes;
    }

    /** The routes for the staff that the program has, in the same form. */
    public static Collection<String> existing(RequestMappingHandlerMapping mapping) {
        var existing = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach((route, _) ->
                        route.getPatternValues().stream()
                                .filter(path -> path.startsWith("/staff"))
                                .forEach(path ->
                                        route.getMethodsCondition()
                                                .getMethods()
                                                .forEach(m -> existing.add(m + " " + path))));
        return existing;
    }

    /** What is wrong with an answer of this schema. */
    public List<String> violations(String schema, JsonNode answer) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString())
                .validate(
                        answer.toString(),
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}

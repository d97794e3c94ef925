package fr.espacecitoyens.platform.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The agreed form of one event type, from the module {@code contracts}. */
public final class Contract {

    private final String type;

    private Contract(String type) {
        this.type = type;
    }

    /**
     * The contract of an event type.
     *
     * @param type the CloudEvents type; it must be in the contracts
     */
    public static Contract of(String type) {
        return new Contract(type);
    }

    /** An example of the event's data, for the tests of its consumers. */
    public String example() {
        return resource("/contracts/examples/" + type + ".json");
    }

    /**
     * Holds data that a producer really published against the schema.
     *
     * @return what is wrong with it, in words; empty when it keeps the contract
     */
    public List<String> violations(String json) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("/contracts/schemas/" + type + ".json"));
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String resource(String path) {
        try (var stream = Contract.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such contract: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

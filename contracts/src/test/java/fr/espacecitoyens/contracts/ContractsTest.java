package fr.espacecitoyens.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

    @ParameterizedTest
    @MethodSource("types")
    void each_example_keeps_its_schema(String type) {
        assertThat(violations(type, read("examples/" + type + ".json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_schema_refuses_an_event_without_its_fields(String type) {
        assertThat(violations(type, "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_schema_is_named_after_its_type_and_listed_in_the_overview(String type) {
        assertThat(read("schemas/" + type + ".json")).contains("\"title\": \"" + type + "\"");
        assertThat(read("asyncapi.yaml")).contains("schemas/" + type + ".json");
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_event_says_who_somebody_is(String type) {
        assertThat(read("schemas/" + type + ".json").toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("email", "name\"", "phone", "address\"", "birth");
    }

    @Test
    void there_are_examples_for_schemas_only() throws IOException {
        try (Stream<Path> examples = Files.list(CONTRACTS.resolve("examples"))) {
            assertThat(examples.map(p -> p.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(types());
        }
    }

    private static List<Error> violations(String type, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("schemas/" + type + ".json"))
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    static List<String> types() throws IOException {
        try (Stream<Path> schemas = Files.list(CONTRACTS.resolve("schemas"))) {
            return schemas.map(p -> p.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(CONTRACTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

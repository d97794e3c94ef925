package fr.espacecitoyens.gateway.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.util.ClassUtils;

class ArchitectureTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.espacecitoyens.gateway");

    private static final JavaClasses CONTROL =
            new ClassFileImporter()
                    .importPackages("fr.espacecitoyens.gateway.architecture.control");

    private static final Map<String, ArchRule> RULES =
            Map.of(
                    "names say what a class does",
                    noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"),
                    "nothing waits: one thread serves many requests",
                    noClasses()
                            .should()
                            .callMethodWhere(target(nameMatching("block|blockOptional|sleep"))),
                    "time comes from a clock",
                    noClasses()
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(LocalDate.class, "now"),
                    "routes stand in the configuration, where all can be read together",
                    noClasses().should().dependOnClassesThat().areAssignableTo(RouteLocator.class),
                    "a package keeps its classes to itself",
                    classes()
                            .that()
                            .doNotHaveSimpleName("Gateway")
                            .and()
                            .doNotHaveSimpleName("ClientAddress")
                            .and()
                            .doNotHaveSimpleName("package-info")
                            .should()
                            .notBePublic(),
                    "packages do not know each other in a circle",
                    slices().matching("fr.espacecitoyens.gateway.(**)").should().beFreeOfCycles());

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps_the_rule(String rule) {
        rule(rule).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_control_breaks_it(String rule) {
        assertThatThrownBy(() -> rule(rule).check(CONTROL)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_gateway_is_neither_servlet_nor_platform() {
        assertThat(isThere("jakarta.servlet.Servlet")).isFalse();
        assertThat(isThere("fr.espacecitoyens.platform.Money")).isFalse();
        assertThat(isThere("org.springframework.web.reactive.DispatcherHandler")).isTrue();
    }

    private static ArchRule rule(String name) {
        return Objects.requireNonNull(RULES.get(name));
    }

    private static boolean isThere(String name) {
        return ClassUtils.isPresent(name, ArchitectureTest.class.getClassLoader());
    }
}

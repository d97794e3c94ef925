package fr.espacecitoyens.payment.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How the service is cut; each rule is also seen to fail on classes that break it. */
class ArchitectureTest {

    private static final List<String> FEATURES =
            List.of("attempt", "payable", "inbound", "paybox", "receipt");

    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.espacecitoyens.payment");

    private static final JavaClasses BREACHES =
            new ClassFileImporter()
                    .importPackages("fr.espacecitoyens.payment.architecture.control");

    private static final Map<String, ArchRule> RULES =
            Map.of(
                    "features make no circle",
                    slices().matching("..(" + String.join("|", FEATURES) + ")..")
                            .should()
                            .beFreeOfCycles(),
                    "nobody knows Paybox",
                    onlyWithin("paybox", "..payment..paybox.."),
                    "keys stay with Paybox",
                    onlyWithin("paybox", "javax.crypto.."),
                    "what is payable stands below all",
                    never("payable", "attempt", "inbound", "paybox", "receipt"),
                    "an attempt does not know how it is told",
                    never("attempt", "inbound", "paybox", "receipt"),
                    "the simulator is no part of the service",
                    noClasses().should().dependOnClassesThat().resideInAPackage("..simulator.."),
                    "time comes from the clock",
                    noClasses().should().callMethod(Instant.class, "now"),
                    "names say what a class does",
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"));

    @TestFactory
    Stream<DynamicTest> the_service_keeps_every_rule() {
        return eachRule(rule -> rule.check(SERVICE));
    }

    @TestFactory
    Stream<DynamicTest> a_breach_of_any_rule_is_noticed() {
        return eachRule(rule -> assertThat(rule.evaluate(BREACHES).hasViolation()).isTrue());
    }

    @Test
    void the_rules_speak_of_packages_that_exist() {
        assertThat(FEATURES)
                .allMatch(name -> SERVICE.containPackage("fr.espacecitoyens.payment." + name));
    }

    private static Stream<DynamicTest> eachRule(Consumer<ArchRule> test) {
        return RULES.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getKey(), () -> test.accept(rule.getValue())));
    }

    private static ArchRule onlyWithin(String feature, String packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..payment.." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages);
    }

    private static ArchRule never(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage("..payment.." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Arrays.stream(to)
                                .map(feature -> "..payment.." + feature + "..")
                                .toArray(String[]::new));
    }
}

package fr.espacecitoyens.identity.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** Each may use those before it. */
    private static final List<String> FEATURES =
            List.of("profile", "servicekey", "citizen", "registration");

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.espacecitoyens.identity");

    private static final JavaClasses CONTROL =
            new ClassFileImporter()
                    .importPackages("fr.espacecitoyens.identity.architecture.control");

    private static final Map<String, ArchRule> RULES =
            Map.of(
                    "what a person tells depends on no feature",
                    noDependency("profile", "servicekey", "citizen", "registration"),
                    "a key knows no citizen",
                    noDependency("servicekey", "citizen", "registration"),
                    "time comes from the clock that was handed over",
                    noClasses()
                            .should()
                            .callMethodWhere(
                                    target(
                                            DescribedPredicate.and(
                                                    nameMatching("now"),
                                                    owner(resideInAPackage("java.time.."))))),
                    "names say what a class does",
                    noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"),
                    "what a person tells knows nothing of the web",
                    noClasses()
                            .that()
                            .resideInAPackage("..profile..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.springframework.."));

    @TestFactory
    Stream<DynamicTest> the_service_keeps_every_rule() {
        return RULES.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(PRODUCTION)));
    }

    @TestFactory
    Stream<DynamicTest> a_breach_of_any_rule_is_noticed() {
        return RULES.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(),
                                () ->
                                        assertThat(rule.getValue().evaluate(CONTROL).hasViolation())
                                                .isTrue()));
    }

    @Test
    void the_rules_speak_of_packages_that_exist() {
        assertThat(FEATURES)
                .allMatch(f -> PRODUCTION.containPackage("fr.espacecitoyens.identity." + f));
    }

    private static ArchRule noDependency(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(".." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(to).map(p -> ".." + p + "..").toArray(String[]::new));
    }
}

package fr.espacecitoyens.portal.architecture;

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
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final List<String> PAGES =
            List.of("registration", "home", "account", "invoice", "payment", "information");

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.espacecitoyens.portal");

    private static final JavaClasses CONTROL =
            new ClassFileImporter().importPackages("fr.espacecitoyens.portal.architecture.control");

    private static final Map<String, ArchRule> RULES =
            Map.of(
                    "the services' clients know no page",
                    noneOf("..backend..").dependOnClassesThat().resideInAnyPackage(pages()),
                    "the frame knows no page",
                    noneOf("..frame..").dependOnClassesThat().resideInAnyPackage(pages()),
                    "services are called with timeouts and breaker, in one package",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("..backend..", "..security..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.springframework.web.client.."),
                    "time comes from the clock that was handed over",
                    noClasses()
                            .should()
                            .callMethodWhere(
                                    target(
                                            DescribedPredicate.and(
                                                    nameMatching("now"),
                                                    owner(resideInAPackage("java.time.."))))),
                    "names say what a class does",
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"));

    @TestFactory
    Stream<DynamicTest> the_portal_keeps_every_rule() {
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
        assertThat(PAGES)
                .allMatch(page -> PRODUCTION.containPackage("fr.espacecitoyens.portal." + page));
    }

    private static ClassesShould noneOf(String origin) {
        return noClasses().that().resideInAPackage(origin).should();
    }

    private static String[] pages() {
        return PAGES.stream().map(page -> ".." + page + "..").toArray(String[]::new);
    }
}

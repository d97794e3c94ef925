package fr.espacecitoyens.billing.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
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

    private static final List<String> FEATURES =
            List.of("customer", "invoice", "imports", "settlement", "pdf");

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.espacecitoyens.billing");

    private static final JavaClasses CONTROL =
            new ClassFileImporter()
                    .importPackages("fr.espacecitoyens.billing.architecture.control");

    private static final Map<String, ArchRule> RULES =
            Map.of(
                    "features make no circle",
                    slices().matching("..(" + String.join("|", FEATURES) + ")..")
                            .should()
                            .beFreeOfCycles(),
                    "customer stands below all",
                    noDependency("customer", "invoice", "imports", "settlement", "pdf"),
                    "an invoice does not know what is done with it",
                    noDependency("invoice", "imports", "settlement", "pdf"),
                    "settlement does not know its neighbours",
                    noDependency("settlement", "imports", "pdf"),
                    "the CSV library belongs to imports",
                    library("imports", "de.siegmar.fastcsv.."),
                    "the PDF library belongs to pdf",
                    library("pdf", "com.openhtmltopdf..", "org.apache.pdfbox.."),
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
                    "values know nothing of the web",
                    noClasses()
                            .that()
                            .areRecords()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.springframework.web..",
                                    "org.springframework.http..",
                                    "org.springframework.kafka.."));

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
        for (String feature : FEATURES) {
            assertThat(PRODUCTION.containPackage("fr.espacecitoyens.billing." + feature))
                    .as(feature)
                    .isTrue();
        }
    }

    @Test
    void most_types_are_hidden_in_their_feature() {
        var types = PRODUCTION.stream().filter(JavaClass::isTopLevelClass).toList();
        long open =
                types.stream().filter(t -> t.getModifiers().contains(JavaModifier.PUBLIC)).count();

        assertThat(open * 100 / types.size()).isLessThanOrEqualTo(40);
    }

    private static ArchRule noDependency(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(".." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(to).map(p -> ".." + p + "..").toArray(String[]::new));
    }

    private static ArchRule library(String feature, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(".." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}

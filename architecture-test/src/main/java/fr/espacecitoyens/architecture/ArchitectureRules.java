package fr.espacecitoyens.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A service's code keeps each rule, and a breach of each is noticed: the package {@code
 * architecture.control} of the service's tests breaks every one of them. A rule about a package
 * that does not exist would pass silently.
 */
public abstract class ArchitectureRules {

    private final String root;
    private final List<String> features;
    private final Map<String, ArchRule> own;

    /**
     * The rules of all services, and this one's own.
     *
     * @param root the service's base package
     * @param features the packages in it that the rules speak of
     * @param own each rule under the sentence that it stands for
     */
    protected ArchitectureRules(String root, List<String> features, Map<String, ArchRule> own) {
        this.root = root;
        this.features = List.copyOf(features);
        this.own = Map.copyOf(own);
    }

    /** Each rule holds for the service itself. */
    @TestFactory
    public Stream<DynamicTest> the_code_keeps_every_rule() {
        JavaClasses code =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root);
        return each(root, rule -> rule.check(code));
    }

    /** Each rule is broken by the classes that were made to break it. */
    @TestFactory
    public Stream<DynamicTest> a_breach_of_any_rule_is_noticed() {
        String control = root + ".architecture.control";
        JavaClasses breaches = new ClassFileImporter().importPackages(control);
        return each(control, rule -> assertThat(rule.evaluate(breaches).hasViolation()).isTrue());
    }

    /** No rule speaks of a package that was renamed. */
    @Test
    public void the_rules_speak_of_packages_that_exist() {
        JavaClasses code = new ClassFileImporter().importPackages(root);
        assertThat(features).allMatch(feature -> code.containPackage(root + "." + feature));
    }

    /** Classes of one feature that may not use these others. */
    protected static ArchRule never(String feature, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(".." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Arrays.stream(others)
                                .map(other -> "fr.espacecitoyens.." + other + "..")
                                .toArray(String[]::new));
    }

    /** Packages, of a library for example, that only one feature may use. */
    protected static ArchRule onlyWithin(String feature, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(".." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule noClockOfItsOwn() {
        return noClasses()
                .should()
                .callMethodWhere(
                        target(
                                DescribedPredicate.and(
                                        nameMatching("now"),
                                        owner(resideInAPackage("java.time..")))));
    }

    private Stream<DynamicTest> each(String base, Consumer<ArchRule> check) {
        var rules = new TreeMap<>(own);
        rules.put(
                "names say what a class does",
                noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"));
        rules.put("time comes from the clock that was handed over", noClockOfItsOwn());
        rules.put(
                "packages do not know each other in a circle",
                slices().matching(base + ".(*)..").should().beFreeOfCycles());
        return rules.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> check.accept(rule.getValue())));
    }
}

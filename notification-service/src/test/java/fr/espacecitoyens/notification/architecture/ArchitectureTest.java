package fr.espacecitoyens.notification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.Post;
import fr.espacecitoyens.notification.payment.Receipt;
import fr.espacecitoyens.notification.payment.Receipts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("fr.espacecitoyens.notification");

    private static final JavaClasses CONTROL =
            new ClassFileImporter()
                    .importPackages("fr.espacecitoyens.notification.architecture.control");

    private static final Map<String, ArchRule> RULES =
            Map.of(
                    "names say what a class does",
                    noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"),
                    "time comes from a clock",
                    noClasses()
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(LocalDate.class, "now"),
                    "only the mail package speaks SMTP",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..notification.mail..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail.."),
                    "only an outside system has a breaker",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..notification.payment..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("io.github.resilience4j.."),
                    "what is behind a port stays there",
                    classes()
                            .that()
                            .haveSimpleNameNotEndingWith("package-info")
                            .and()
                            .doNotHaveSimpleName("NotificationService")
                            .and(
                                    not(
                                            belongToAnyOf(
                                                    Post.class,
                                                    Letter.class,
                                                    Receipts.class,
                                                    Receipt.class)))
                            .should()
                            .notBePublic(),
                    "packages do not know each other in a circle",
                    slices().matching("fr.espacecitoyens.notification.(**)")
                            .should()
                            .beFreeOfCycles());

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

    private static ArchRule rule(String name) {
        return Objects.requireNonNull(RULES.get(name));
    }
}

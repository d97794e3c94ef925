package fr.espacecitoyens.notification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import fr.espacecitoyens.architecture.ArchitectureRules;
import fr.espacecitoyens.notification.connection.OwnToken;
import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.OrganisationProperties;
import fr.espacecitoyens.notification.mail.ParisTime;
import fr.espacecitoyens.notification.mail.Post;
import fr.espacecitoyens.notification.payment.Receipt;
import fr.espacecitoyens.notification.payment.Receipts;
import java.util.List;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(
                "fr.espacecitoyens.notification",
                List.of("mail", "payment", "account", "connection"),
                Map.of(
                        "only the mail package speaks SMTP",
                                onlyWithin("mail", "jakarta.mail..", "org.springframework.mail.."),
                        "only an outside system has a breaker",
                                noClasses()
                                        .that()
                                        .resideOutsideOfPackages(
                                                "..notification.payment..",
                                                "..notification.account..")
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
                                                                OrganisationProperties.class,
                                                                OrganisationProperties.Contact
                                                                        .class,
                                                                ParisTime.class,
                                                                OwnToken.class,
                                                                Receipts.class,
                                                                Receipt.class)))
                                        .should()
                                        .notBePublic()));
    }
}

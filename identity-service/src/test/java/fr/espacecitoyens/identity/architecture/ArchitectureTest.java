package fr.espacecitoyens.identity.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import fr.espacecitoyens.architecture.ArchitectureRules;
import java.util.List;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(
                "fr.espacecitoyens.identity",
                List.of(
                        "place",
                        "profile",
                        "servicekey",
                        "keyletter",
                        "photo",
                        "keycloak",
                        "session",
                        "citizen",
                        "erasure",
                        "registration"),
                Map.of(
                        "what a person tells depends on no feature",
                                never("profile", "servicekey", "citizen", "registration"),
                        "a key knows no citizen", never("servicekey", "citizen", "registration"),
                        "a citizen knows nothing of the end of the space",
                                never("citizen", "erasure", "registration"),
                        "what a person tells knows nothing of the web",
                                noClasses()
                                        .that()
                                        .resideInAPackage("..profile..")
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAnyPackage("org.springframework..")));
    }
}

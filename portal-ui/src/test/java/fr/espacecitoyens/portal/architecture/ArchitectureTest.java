package fr.espacecitoyens.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import fr.espacecitoyens.architecture.ArchitectureRules;
import java.util.List;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {

    private static final String[] PAGES = {
        "registration", "home", "account", "invoice", "payment", "information", "staff"
    };

    ArchitectureTest() {
        super(
                "fr.espacecitoyens.portal",
                List.of(PAGES),
                Map.of(
                        "the services' clients know no page",
                        never("backend", PAGES),
                        "the frame knows no page",
                        never("frame", PAGES),
                        "services are called with timeouts and breaker, in one package",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..backend..", "..security..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.springframework.web.client..")));
    }
}

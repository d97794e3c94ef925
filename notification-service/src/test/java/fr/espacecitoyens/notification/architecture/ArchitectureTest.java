package fr.espacecitoyens.notification.architecture;

import fr.espacecitoyens.architecture.ArchitectureRules;
import java.util.List;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(
                "fr.espacecitoyens.notification",
                List.of("mail", "connection", "message", "contact", "recipient", "preference"),
                Map.of(
                        "only mailboxes are spoken to in the languages of mail",
                                onlyWithin("[mail|bounce]", "jakarta.mail.."),
                        "only the mail package sends",
                                onlyWithin("mail", "org.springframework.mail.."),
                        "only the way to a neighbour has a breaker",
                                onlyWithin("connection", "io.github.resilience4j..")));
    }
}

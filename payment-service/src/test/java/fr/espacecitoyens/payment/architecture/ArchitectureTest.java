package fr.espacecitoyens.payment.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import fr.espacecitoyens.architecture.ArchitectureRules;
import java.util.List;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(
                "fr.espacecitoyens.payment",
                List.of(
                        "attempt", "closing", "journal", "payable", "inbound", "paybox", "payfip",
                        "receipt", "refund", "staff"),
                Map.of(
                        "nobody knows Paybox",
                                onlyWithin("paybox", "fr.espacecitoyens.payment..paybox.."),
                        "keys stay with Paybox", onlyWithin("paybox", "javax.crypto.."),
                        "what is payable stands below all",
                                never(
                                        "payable", "attempt", "inbound", "journal", "paybox",
                                        "receipt", "refund", "staff"),
                        "an attempt does not know how it is told",
                                never(
                                        "attempt", "inbound", "journal", "paybox", "receipt",
                                        "refund", "staff"),
                        "the journal believes what was published",
                                never(
                                        "journal", "attempt", "inbound", "paybox", "receipt",
                                        "refund", "staff"),
                        "the simulator is no part of the service",
                                noClasses()
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAPackage("..simulator..")));
    }
}

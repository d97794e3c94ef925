package fr.espacecitoyens.billing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import fr.espacecitoyens.architecture.ArchitectureRules;
import java.util.List;
import java.util.Map;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(
                "fr.espacecitoyens.billing",
                List.of(
                        "organisation",
                        "customer",
                        "invoice",
                        "imports",
                        "settlement",
                        "einvoice",
                        "facturx",
                        "pdf"),
                Map.of(
                        "customer stands below all",
                                never("customer", "invoice", "imports", "settlement", "pdf"),
                        "an invoice does not know what is done with it",
                                never("invoice", "imports", "settlement", "pdf"),
                        "settlement does not know its neighbours",
                                never("settlement", "imports", "pdf"),
                        "the invoice for machines does not know the sheet for people",
                                never("facturx", "imports", "settlement", "pdf"),
                        "the CSV library belongs to imports",
                                onlyWithin("imports", "de.siegmar.fastcsv.."),
                        "the PDF library belongs to pdf",
                                onlyWithin("pdf", "com.openhtmltopdf..", "org.apache.pdfbox.."),
                        "values know nothing of the web",
                                noClasses()
                                        .that()
                                        .areRecords()
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAnyPackage(
                                                "org.springframework.web..",
                                                "org.springframework.http..",
                                                "org.springframework.kafka..")));
    }
}

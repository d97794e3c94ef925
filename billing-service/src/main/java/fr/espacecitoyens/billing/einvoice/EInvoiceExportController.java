package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Tells the printing run whom it need not print for. */
@RestController
class EInvoiceExportController {

    private final EInvoices choices;

    EInvoiceExportController(EInvoices choices) {
        this.choices = choices;
    }

    @GetMapping(path = "/staff/e-invoices", produces = "text/csv;charset=UTF-8")
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=adherents.csv")
                .body(out -> {
                    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    try (var table = new PrintWriter(text);
                            var all = choices.subscribed()) {
                        table.println("service;numero_client;adherent_depuis");
                        all.map(EInvoiceExportController::row).forEach(table::println);
                    }
                });
    }

    /** No key of a customer has a character that a table would trip over. */
    private static String row(EInvoice choice) {
        var customer = CustomerKey.parse(choice.customer());
        return customer.service() + ";" + customer.number() + ";" + choice.choice().since();
    }
}

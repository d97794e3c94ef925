package fr.espacecitoyens.billing.einvoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** « ADHÉSION À LA FACTURE EN LIGNE ». */
@RestController
class EInvoiceController {

    /** What somebody chooses. */
    record Choice(
            @NotNull(message = "Indiquez si vous adhérez.") Boolean subscribed,
            @NotBlank(message = "Indiquez votre adresse de courriel.")
                    @Size(max = 254, message = "Cette adresse est trop longue.")
                    @Email(
                            regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}",
                            message =
                                    "Cette adresse n'est pas complète. Écrivez par exemple"
                                            + " nom@exemple.fr.")
                    String email) {}

    private final EInvoiceRows rows;
    private final ChooseEInvoice chooseEInvoice;

    EInvoiceController(EInvoiceRows rows, ChooseEInvoice chooseEInvoice) {
        this.rows = rows;
        this.chooseEInvoice = chooseEInvoice;
    }

    @GetMapping("/e-invoice")
    List<EInvoiceRow> all(@AuthenticationPrincipal Jwt token) {
        return rows.of(token.getSubject());
    }

    @PutMapping("/e-invoice/{id}")
    EInvoiceRow choose(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @Valid @RequestBody Choice choice) {
        CustomerKey customer = rows.customer(token.getSubject(), id);
        EInvoice chosen =
                choice.subscribed()
                        ? chooseEInvoice.subscribe(customer, token.getSubject(), choice.email())
                        : chooseEInvoice.unsubscribe(customer, token.getSubject(), choice.email());
        return rows.chosen(token.getSubject(), customer, chosen);
    }
}

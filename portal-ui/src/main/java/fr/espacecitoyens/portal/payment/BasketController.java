package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.PaymentOrder.Item;
import fr.espacecitoyens.portal.backend.Profile;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StartedAttempt;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.security.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** PAYER PLUSIEURS FACTURES: which ones, then how much in all. */
@Controller
class BasketController {

    private static final FieldError NOTHING =
            new FieldError("factures", "Choisissez au moins une facture.");

    private final OpenInvoices openInvoices;
    private final BeginPayment beginPayment;
    private final IdentityService identity;
    private final KeptForms keptForms;

    BasketController(
            OpenInvoices openInvoices,
            BeginPayment beginPayment,
            IdentityService identity,
            KeptForms keptForms) {
        this.openInvoices = openInvoices;
        this.beginPayment = beginPayment;
        this.identity = identity;
        this.keptForms = keptForms;
    }

    @GetMapping("/factures/panier")
    ModelAndView choose() {
        return choice(openInvoices.first(), List.of(), HttpStatus.OK);
    }

    private static ModelAndView choice(
            OpenInvoices.First open, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView("payment/basket", status)
                .addObject("open", open)
                .addObject("form", Form.of(List.of("factures"), Map.of()).with(errors));
    }

    @GetMapping("/factures/panier/recapitulatif")
    ModelAndView sum(
            @RequestParam(name = "facture", defaultValue = "") List<String> chosen,
            HttpServletRequest request) {
        var typed = keptForms.take(request);
        if (chosen.isEmpty()) {
            return choice(openInvoices.first(), List.of(NOTHING), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String email =
                typed.map(fields -> fields.getOrDefault("email", "")).orElseGet(this::knownEmail);
        return summary(chosen, email(email), HttpStatus.OK)
                .addObject("restored", typed.isPresent());
    }

    private String knownEmail() {
        String known = identity.me().map(Profile::email).valueOrNull();
        return known == null ? "" : known;
    }

    /**
     * Begins.
     *
     * @param cents what the citizen has read beside each invoice: nothing else is paid
     */
    @PostMapping("/factures/panier/paiement")
    ModelAndView pay(
            @RequestParam(name = "facture", defaultValue = "") List<String> chosen,
            @RequestParam(name = "montant", defaultValue = "") List<Long> cents,
            @RequestParam(defaultValue = "") String email) {
        if (chosen.isEmpty() || chosen.size() != cents.size()) {
            return new ModelAndView("redirect:/factures/panier");
        }
        var items =
                IntStream.range(0, chosen.size())
                        .mapToObj(i -> new Item(chosen.get(i), cents.get(i)))
                        .toList();
        Form typed = email(email);
        return switch (beginPayment.of(items, email)) {
            case Reply.Done<StartedAttempt>(StartedAttempt attempt) ->
                    new ModelAndView("payment/forward", "attempt", attempt);
            case Reply.Refused<StartedAttempt> refused when refused.status() == 404 ->
                    notNow(chosen, typed);
            case Reply.Refused<StartedAttempt> refused when refused.errors().isEmpty() ->
                    summary(chosen, typed, HttpStatus.valueOf(refused.status()))
                            .addObject("refusal", refused.detail());
            case Reply.Refused<StartedAttempt> refused ->
                    summary(chosen, typed.with(refused.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
            case Reply.Away<StartedAttempt>() -> notNow(chosen, typed);
        };
    }

    /** Whoever reloads the address of the page before the payment page chooses again. */
    @GetMapping("/factures/panier/paiement")
    String back() {
        return "redirect:/factures/panier";
    }

    private ModelAndView notNow(List<String> chosen, Form typed) {
        return summary(chosen, typed, HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("paymentAway", true);
    }

    /** Where nothing is left to sum up one chooses again; the reason stays. */
    private ModelAndView summary(List<String> chosen, Form form, HttpStatus status) {
        var open = openInvoices.first();
        var summary = Summary.of(open.cards(), chosen);
        if (summary.lines().isEmpty()) {
            return choice(open, List.of(), status).addObject("fewer", true);
        }
        return new ModelAndView("payment/summary", status)
                .addObject("summary", summary)
                .addObject("form", form);
    }

    private static Form email(String email) {
        return Form.of(List.of("email"), Map.of("email", email));
    }
}

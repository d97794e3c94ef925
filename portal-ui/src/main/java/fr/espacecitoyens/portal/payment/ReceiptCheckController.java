package fr.espacecitoyens.portal.payment;

import fr.espacecitoyens.portal.backend.CheckedReceipt;
import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.PaymentService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** VÉRIFIER UN REÇU: whoever holds one sees what it should say, without logging in. */
@Controller
class ReceiptCheckController {

    private static final List<String> FIELDS = List.of("numero", "code");
    private static final Pattern NUMBER = Pattern.compile("R\\d{4}-\\d{6}");
    private static final Pattern CODE = Pattern.compile("[0-9a-f]{20}");

    private final PaymentService payments;
    private final Texts texts;

    ReceiptCheckController(PaymentService payments, Texts texts) {
        this.payments = payments;
        this.texts = texts;
    }

    @GetMapping("/recus/verifier")
    ModelAndView form() {
        return page(Form.of(FIELDS, Map.of()), HttpStatus.OK);
    }

    @GetMapping(path = "/recus/verifier", params = "numero")
    ModelAndView typed(@RequestParam String numero, @RequestParam(defaultValue = "") String code) {
        return check(numero, code);
    }

    /** Where the picture on the receipt leads. */
    @GetMapping("/recus/verifier/{number}/{code}")
    ModelAndView scanned(@PathVariable String number, @PathVariable String code) {
        return check(number, code);
    }

    private ModelAndView check(String typedNumber, String typedCode) {
        // As people copy it from paper.
        String number = bare(typedNumber).toUpperCase(Locale.ROOT);
        String code = bare(typedCode).toLowerCase(Locale.ROOT);
        var form = Form.of(FIELDS, Map.of("numero", typedNumber, "code", typedCode));
        var errors = errors(number, code);
        if (!errors.isEmpty()) {
            return page(form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (payments.checkedReceipt(number, code)) {
            case Reply.Done<CheckedReceipt>(CheckedReceipt receipt) ->
                    page(form, HttpStatus.OK).addObject("receipt", receipt);
            case Reply.Refused<CheckedReceipt> _ ->
                    page(form, HttpStatus.NOT_FOUND).addObject("unknown", true);
            case Reply.Away<CheckedReceipt>() -> throw new PageAway();
        };
    }

    private List<FieldError> errors(String number, String code) {
        var errors = new ArrayList<FieldError>();
        if (!NUMBER.matcher(number).matches()) {
            errors.add(new FieldError("numero", texts.of("check.number.wrong")));
        }
        if (!CODE.matcher(code).matches()) {
            errors.add(new FieldError("code", texts.of("check.code.wrong")));
        }
        return errors;
    }

    private static String bare(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f]", "");
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        return new ModelAndView("payment/receipt-check", status).addObject("form", form);
    }
}

package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.StaffPayment;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.French;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refund as somebody has typed it: whatever is wrong with it, the page shows it again.
 *
 * @param transferredOn null where the provider gives the money back
 */
record TypedRefund(StaffPayment.Source source, String amount, @Nullable String transferredOn) {

    private static final FieldError NO_AMOUNT =
            new FieldError("amount", "Écrivez un montant en euros, par exemple 20,50.");
    private static final FieldError NO_DAY =
            new FieldError("transferredOn", "Écrivez le jour du virement.");

    /** What the page calls the fields that the service names; each form adds its number. */
    private static final Map<String, String> FIELDS =
            Map.of("amount", "montant-", "transferredOn", "vire-le-");

    /** What can be seen without asking anybody. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (French.cents(amount).isEmpty()) {
            errors.add(NO_AMOUNT);
        }
        if (transferredOn != null && day().isEmpty()) {
            errors.add(NO_DAY);
        }
        return errors;
    }

    /** To be asked for, once there are no errors. */
    StaffPayment.Refundable wish() {
        return new StaffPayment.Refundable(source, French.cents(amount).orElseThrow());
    }

    Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(transferredOn).map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** In the form of the same money, if the page still has one. */
    Form on(StaffPayment.Detail detail, List<FieldError> errors) {
        var sources = detail.refundable().stream().map(StaffPayment.Refundable::source).toList();
        int at = sources.indexOf(source);
        var values = new LinkedHashMap<String, String>();
        if (at >= 0) {
            values.put("montant-" + at, amount);
            values.put("vire-le-" + at, transferredOn == null ? "" : transferredOn);
        }
        return new Form(values, errors.stream().map(error -> named(error, at)).toList());
    }

    private static FieldError named(FieldError error, int at) {
        String field = FIELDS.get(error.field());
        return field == null ? error : new FieldError(field + at, error.message());
    }
}

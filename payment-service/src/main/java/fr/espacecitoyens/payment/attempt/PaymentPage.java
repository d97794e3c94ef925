package fr.espacecitoyens.payment.attempt;

import java.time.Duration;
import java.util.List;

/** A provider's payment page, to which the citizen's browser posts a form. */
public interface PaymentPage {

    /**
     * The form that opens the page for an attempt.
     *
     * @param limit how long the page shall live
     */
    PageForm formFor(Attempt attempt, Duration limit);

    /** The form: its fields' order matters. */
    record PageForm(String url, List<Field> fields) {}

    /** A hidden field. */
    record Field(String name, String value) {}
}

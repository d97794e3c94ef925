package fr.espacecitoyens.payment.attempt;

import java.util.List;

/**
 * The form by which the citizen's browser goes to a provider's payment page.
 *
 * @param method GET or POST
 * @param fields their order matters
 */
public record PaymentPage(String method, String url, List<Field> fields) {

    /** A hidden field. */
    public record Field(String name, String value) {}
}

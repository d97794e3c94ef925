package fr.espacecitoyens.billing.customer;

/**
 * Whom a service sends its invoices to.
 *
 * @param service the id of the service, without a slash: « action-sociale »
 * @param number the customer's number within that service
 */
public record CustomerKey(String service, String number) {

    /** Reads back what {@link #toString} wrote. */
    public static CustomerKey parse(String key) {
        int slash = key.indexOf('/');
        return new CustomerKey(key.substring(0, slash), key.substring(slash + 1));
    }

    @Override
    public String toString() {
        return service + "/" + number;
    }
}

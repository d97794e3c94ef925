package fr.espacecitoyens.portal.backend;

import java.util.List;

/** A try that has just begun, with the form that the browser sends to the payment page. */
public record StartedAttempt(String id, Page page) {

    /**
     * Where the form goes, and its fields in their order.
     *
     * @param method GET or POST
     */
    public record Page(String method, String url, List<Field> fields) {}

    /** A hidden field. */
    public record Field(String name, String value) {}
}

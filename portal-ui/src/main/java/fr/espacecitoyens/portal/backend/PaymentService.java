package fr.espacecitoyens.portal.backend;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** payment-service: tries to pay, and where they stand. */
public class PaymentService {

    private final Backend backend;
    private final Backend patient;

    /**
     * Takes the same service twice.
     *
     * @param patient where it asks the provider before it answers
     */
    PaymentService(Backend backend, Backend patient) {
        this.backend = backend;
        this.patient = patient;
    }

    /** Begins to pay, or takes up again what the same citizen has begun. */
    public Reply<StartedAttempt> start(PaymentOrder order) {
        return patient.send(
                Caller.CITIZEN, HttpMethod.POST, StartedAttempt.class, order, "/attempts");
    }

    /** One try; refused with 404 when somebody else began it. */
    public Reply<Attempt> attempt(String id) {
        return backend.get(Caller.CITIZEN, Attempt.class, "/attempts/{id}", id);
    }

    /** The same as soon as it stands otherwise than this, or after some seconds. */
    public Reply<Attempt> attemptUnlike(String id, String standing) {
        return backend.get(
                Caller.CITIZEN, Attempt.class, "/attempts/{id}?unlike={standing}", id, standing);
    }

    /**
     * Tries to pay these invoices that are under way or have brought money.
     *
     * @param invoices from 1 to 50 ids
     */
    public Reply<List<Attempt>> attempts(List<String> invoices) {
        var question = String.join("&", Collections.nCopies(invoices.size(), "invoice={id}"));
        return backend.get(
                        Caller.CITIZEN,
                        Attempt[].class,
                        "/attempts?" + question,
                        invoices.toArray())
                .map(List::of);
    }

    /** The receipt as a signed PDF; refused with 404 until there is one. */
    public Reply<byte[]> receipt(String attempt) {
        return backend.get(Caller.CITIZEN, byte[].class, "/attempts/{id}/receipt", attempt);
    }

    /** What stands on the receipt with this number and code; refused with 404 if there is none. */
    public Reply<CheckedReceipt> checkedReceipt(String number, String code) {
        return backend.get(
                Caller.PORTAL, CheckedReceipt.class, "/receipts/{number}/{code}", number, code);
    }

    /** Passes on what the browser brought back, byte for byte; the provider may be asked by it. */
    public Reply<Reply.Nothing> browserReturned(String attempt, String rawQuery) {
        return patient.send(
                Caller.CITIZEN,
                HttpMethod.POST,
                Reply.Nothing.class,
                Map.of("query", rawQuery),
                "/attempts/{id}/returns",
                attempt);
    }
}

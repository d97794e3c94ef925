package fr.espacecitoyens.portal.backend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** payment-service, for the staff of the invoicing office; refused with 403 for anybody else. */
public class StaffPayments {

    private final Backend backend;
    private final Backend patient;

    /**
     * Takes the same service twice.
     *
     * @param patient where it asks the provider before it answers
     */
    StaffPayments(Backend backend, Backend patient) {
        this.backend = backend;
        this.patient = patient;
    }

    /**
     * The newest first.
     *
     * @param state empty for all
     * @param search an id, a reference, a transaction, the number of an invoice or a receipt; empty
     *     for all
     */
    public Reply<StaffPayment.Found> find(String state, boolean toRefund, String search, int page) {
        var path = new StringBuilder("/staff/payments?toRefund={r}&page={p}");
        List<Object> values = new ArrayList<>(List.of(toRefund, page));
        if (!state.isEmpty()) {
            path.append("&state={s}");
            values.add(state);
        }
        if (!search.isEmpty()) {
            path.append("&search={q}");
            values.add(search);
        }
        return backend.get(
                Caller.CITIZEN, StaffPayment.Found.class, path.toString(), values.toArray());
    }

    public Reply<StaffPayment.Detail> one(String id) {
        return backend.get(Caller.CITIZEN, StaffPayment.Detail.class, "/staff/payments/{id}", id);
    }

    /** Asks the provider how it stands. */
    public Reply<StaffPayment.Asked> ask(String id) {
        return patient.send(
                Caller.CITIZEN,
                HttpMethod.POST,
                StaffPayment.Asked.class,
                Map.of(),
                "/staff/payments/{id}/inquiry",
                id);
    }

    /**
     * Gives money back.
     *
     * @param refund its id: the same twice is the same refund
     * @param transferredOn when it was given back otherwise; null for the provider to do it
     */
    public Reply<StaffPayment.Detail> refund(
            String id,
            String refund,
            StaffPayment.Refundable what,
            @Nullable LocalDate transferredOn) {
        var wish = new HashMap<String, Object>();
        wish.put("transaction", what.source().transaction());
        wish.put("invoiceId", what.source().invoiceId());
        wish.put("amountCents", what.cents());
        wish.put("transferredOn", transferredOn);
        return send(
                HttpMethod.PUT,
                StaffPayment.Detail.class,
                wish,
                "/staff/payments/{id}/refunds/{refund}",
                id,
                refund);
    }

    /** Decides about a refund: approval, withdrawal or finding, which says more. */
    public Reply<StaffPayment.Detail> decide(
            String id, String refund, String decision, Map<String, Object> more) {
        return send(
                HttpMethod.POST,
                StaffPayment.Detail.class,
                more,
                "/staff/payments/{id}/refunds/{refund}/{decision}",
                id,
                refund,
                decision);
    }

    /** Writes down that the provider took nothing for a suspect payment. */
    public Reply<StaffPayment.Detail> dismiss(String id) {
        return send(
                HttpMethod.POST,
                StaffPayment.Detail.class,
                Map.of(),
                "/staff/payments/{id}/dismissal",
                id);
    }

    /** Refunds that wait for somebody, the oldest first. */
    public Reply<List<StaffPayment.Waiting>> waiting() {
        return backend.get(Caller.CITIZEN, StaffPayment.Waiting[].class, "/staff/refunds")
                .map(List::of);
    }

    /** What came in about no payment of ours. */
    public Reply<StaffPayment.Strays> strays() {
        return backend.get(Caller.CITIZEN, StaffPayment.Strays.class, "/staff/messages");
    }

    /** The days that were closed, the latest first. */
    public Reply<List<Closing>> closings() {
        return backend.get(Caller.CITIZEN, Closing[].class, "/staff/closings").map(List::of);
    }

    /** One day; refused with 404 before it is closed. */
    public Reply<Closing> closing(LocalDate day) {
        return backend.get(Caller.CITIZEN, Closing.class, "/staff/closings/{day}", day);
    }

    /** Closes a day with the provider's file; with an empty one without it. */
    public Reply<Closing> close(LocalDate day, byte[] file) {
        return send(HttpMethod.PUT, Closing.class, file, "/staff/closings/{day}", day);
    }

    private <T> Reply<T> send(
            HttpMethod method, Class<T> type, Object body, String path, Object... variables) {
        return backend.send(Caller.CITIZEN, method, type, body, path, variables);
    }
}

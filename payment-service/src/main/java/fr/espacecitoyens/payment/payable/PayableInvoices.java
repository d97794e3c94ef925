package fr.espacecitoyens.payment.payable;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import fr.espacecitoyens.payment.payable.StoredInvoice.Settlement;
import fr.espacecitoyens.payment.payable.StoredInvoice.Told;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The invoices that this service knows of, and who may pay them. */
@Component
public class PayableInvoices {

    /** As much of an invoice as tells what was tried to pay it. */
    @Document("payable_invoices")
    record Attempted(@Id String invoiceId, @Nullable List<String> attempts) {

        List<String> attemptsOrNone() {
            return attempts == null ? List.of() : attempts;
        }
    }

    /**
     * One that a citizen may pay.
     *
     * @param settled whether nothing is left to pay of it, by what came in and was given back here
     *     and what billing has told
     * @param attempts the ids of all attempts to pay it
     */
    public record Own(String invoiceId, boolean settled, List<String> attempts) {}

    private final MongoTemplate mongo;
    private final Payers payers;
    private final TakeMoney takeMoney;

    PayableInvoices(MongoTemplate mongo, Payers payers, TakeMoney takeMoney) {
        this.mongo = mongo;
        this.payers = payers;
        this.takeMoney = takeMoney;
    }

    /** The invoice, if the citizen is linked to its customer. */
    public Optional<PayableInvoice> find(String invoiceId, String citizenId) {
        return stored(invoiceId)
                .filter(invoice ->
                        invoice.issued() != null
                                && payers.linksOf(citizenId).include(invoice.issued().customer()))
                .flatMap(PayableInvoices::payable);
    }

    /** Those among these invoices that the citizen may pay. */
    public List<Own> own(Collection<String> invoiceIds, String citizenId) {
        var links = payers.linksOf(citizenId);
        return mongo.find(byIds(invoiceIds), StoredInvoice.class).stream()
                .flatMap(invoice -> own(invoice, links).stream())
                .toList();
    }

    private static Optional<Own> own(StoredInvoice invoice, CitizenLinks links) {
        return Optional.ofNullable(invoice.issued())
                .filter(issued -> links.include(issued.customer()))
                .map(issued ->
                        new Own(
                                invoice.invoiceId(),
                                invoice.remainingCents(issued) <= 0,
                                invoice.attemptsOrNone()));
    }

    /** The ids of all attempts to pay these invoices. */
    public List<String> attemptsOf(Collection<String> invoiceIds) {
        return attempted(invoiceIds).stream()
                .flatMap(invoice -> invoice.attemptsOrNone().stream())
                .distinct()
                .toList();
    }

    /** An attempt to pay these invoices is about to begin. */
    public void attempted(String attemptId, Collection<String> invoiceIds) {
        mongo.updateMulti(
                byIds(invoiceIds),
                new Update().addToSet("attempts", attemptId),
                StoredInvoice.class);
    }

    private List<Attempted> attempted(Collection<String> invoiceIds) {
        var byIds = byIds(invoiceIds);
        byIds.fields().include("attempts");
        return mongo.find(byIds, Attempted.class);
    }

    /** The id of the invoice with this number, unless there are several. */
    public Optional<String> idOfNumber(String number) {
        var byNumber = Query.query(Criteria.where("issued.text.number").is(number)).limit(2);
        byNumber.fields().include("_id");
        var found = mongo.find(byNumber, Attempted.class);
        return found.size() == 1 ? Optional.of(found.getFirst().invoiceId()) : Optional.empty();
    }

    /** The invoice, whoever may pay it: for rules and receipts, never for a citizen's view. */
    public Optional<PayableInvoice> find(String invoiceId) {
        return stored(invoiceId).flatMap(PayableInvoices::payable);
    }

    /**
     * Counts a payment on its invoices.
     *
     * @return what of it counts: the same however often it is asked for
     */
    public List<Allocation> take(String paymentId, List<Allocation> wanted) {
        return wanted.stream().flatMap(part -> takeMoney.take(paymentId, part).stream()).toList();
    }

    /** Money that counted was given back: the invoice is owed again. */
    public void giveBack(String refundId, Allocation given) {
        takeMoney.giveBack(refundId, given);
    }

    /**
     * Whether billing has counted this much for the invoice.
     *
     * @param id of the payment, or of the refund
     * @param cents less than nothing for a refund
     */
    public boolean isCounted(String invoiceId, String id, long cents) {
        return stored(invoiceId)
                .map(StoredInvoice::settlements)
                .filter(all -> all.contains(new Settlement(id, cents)))
                .isPresent();
    }

    /** Keeps what was said last, whatever is heard last. */
    void issued(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        var all = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, StoredInvoice.class);
        told.forEach(one ->
                all.upsert(
                        earlierThan(one.issued().revision(), one.invoiceId()),
                        new Update().set("issued", one.issued())));
        try {
            all.execute();
        } catch (BulkOperationException e) {
            if (!e.getErrors().stream().allMatch(PayableInvoices::isKnown)) {
                throw e;
            }
        }
    }

    /** Also one of which no revision is known. */
    private static Query earlierThan(int revision, String invoiceId) {
        return Query.query(
                Criteria.where("_id").is(invoiceId).and("issued.revision").not().gte(revision));
    }

    /** There is none that is earlier, hence one was to be made: under an id that there is. */
    private static boolean isKnown(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    void cancelled(String invoiceId, int revision) {
        var update = new Update().max("cancelledRevision", revision);
        mongo.upsert(byId(invoiceId), update, StoredInvoice.class);
    }

    void referred(String invoiceId) {
        mongo.upsert(byId(invoiceId), new Update().set("referred", true), StoredInvoice.class);
    }

    void settled(String invoiceId, Settlement settlement) {
        var update = new Update().addToSet("settlements", settlement);
        mongo.upsert(byId(invoiceId), update, StoredInvoice.class);
    }

    private Optional<StoredInvoice> stored(String invoiceId) {
        return Optional.ofNullable(mongo.findById(invoiceId, StoredInvoice.class));
    }

    private static Optional<PayableInvoice> payable(StoredInvoice invoice) {
        return Optional.ofNullable(invoice.issued()).map(i -> PayableInvoice.of(invoice, i));
    }

    private static Query byIds(Collection<String> ids) {
        return Query.query(Criteria.where("_id").in(ids));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}

package fr.espacecitoyens.billing.invoice;

import fr.espacecitoyens.billing.customer.CustomerKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Where the invoices are kept. All questions that citizens cause go by {@code _id}, and those of
 * the back office by reference: both cost the same however many invoices there are.
 */
@Component
public class Invoices {

    /**
     * Which invoices a customer has. An id is noted here before its invoice is written: there may
     * be one too many for a moment, never one too few.
     */
    @Document("customer_invoices")
    record OfCustomer(@Id String customer, @Nullable Set<String> invoices) {}

    private final MongoTemplate mongo;

    Invoices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Invoice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Invoice.class));
    }

    /** Those that exist, by their references. */
    public Map<InvoiceReference, Invoice> under(Collection<InvoiceReference> references) {
        Map<InvoiceReference, Invoice> found = new LinkedHashMap<>();
        in("content.reference", references)
                .forEach(invoice -> found.put(invoice.content().reference(), invoice));
        return found;
    }

    /** Those that exist, by their ids. */
    public List<Invoice> withIds(Collection<String> ids) {
        return in("_id", ids);
    }

    /** All that were issued on these days, both included; to be closed. */
    public Stream<Invoice> issuedBetween(LocalDate from, LocalDate until) {
        // Days are text that sorts like days.
        var issued = Criteria.where("content.schedule.issuedOn").gte(from).lte(until);
        return mongo.stream(Query.query(issued), Invoice.class);
    }

    /** All of a customer, the newest first. */
    public List<Invoice> of(Collection<CustomerKey> customers) {
        return addressedTo(customers).stream()
                .sorted(
                        Comparator.comparing((Invoice i) -> i.content().schedule().issuedOn())
                                .reversed())
                .toList();
    }

    private List<Invoice> in(String field, Collection<?> values) {
        return values.isEmpty()
                ? List.of()
                : mongo.find(Query.query(Criteria.where(field).in(values)), Invoice.class);
    }

    /** Stores the next state of an invoice; fails if somebody stored another one since. */
    public void save(Invoice invoice) {
        mongo.save(invoice);
    }

    /** Stores an invoice that may now be addressed to somebody else. */
    void replace(Invoice invoice) {
        note(List.of(invoice));
        mongo.save(invoice);
    }

    Collection<Invoice> addressedTo(Collection<CustomerKey> customers) {
        var keys = customers.stream().map(CustomerKey::toString).toList();
        Set<String> ids = new LinkedHashSet<>();
        mongo.find(Query.query(Criteria.where("_id").in(keys)), OfCustomer.class)
                .forEach(of -> ids.addAll(of.invoices() == null ? Set.of() : of.invoices()));
        return in("_id", ids).stream()
                .filter(invoice -> customers.contains(invoice.content().customer()))
                .toList();
    }

    void insert(List<Invoice> invoices) {
        if (!invoices.isEmpty()) {
            note(invoices);
            mongo.insert(invoices, Invoice.class);
        }
    }

    private void note(List<Invoice> invoices) {
        Map<String, Set<String>> byCustomer = new TreeMap<>();
        for (Invoice invoice : invoices) {
            byCustomer
                    .computeIfAbsent(
                            invoice.content().customer().toString(), _ -> new LinkedHashSet<>())
                    .add(invoice.id());
        }
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, OfCustomer.class);
        byCustomer.forEach((customer, ids) ->
                bulk.upsert(
                        Query.query(Criteria.where("_id").is(customer)),
                        new Update().addToSet("invoices").each(ids)));
        bulk.execute();
    }
}

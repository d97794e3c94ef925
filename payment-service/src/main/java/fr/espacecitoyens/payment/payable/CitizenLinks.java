package fr.espacecitoyens.payment.payable;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Which customers a citizen may pay for. */
@Document("citizen_links")
record CitizenLinks(@Id String citizenId, @Nullable List<Customer> customers) {

    boolean include(Customer customer) {
        return customers != null && customers.contains(customer);
    }
}

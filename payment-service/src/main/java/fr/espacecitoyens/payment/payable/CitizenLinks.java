package fr.espacecitoyens.payment.payable;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Which customers a citizen may pay for. */
@Document("citizen_links")
record CitizenLinks(@Id String citizenId, List<Customer> customers) {}

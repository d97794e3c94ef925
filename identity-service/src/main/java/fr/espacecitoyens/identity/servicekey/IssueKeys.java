package fr.espacecitoyens.identity.servicekey;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes keys. They open nothing before they are stored. */
@Component
public class IssueKeys {

    private final AccessKeys keys;
    private final IdentityProperties properties;
    private final Clock clock;

    IssueKeys(AccessKeys keys, IdentityProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** A key for each customer, in this order, not yet stored. */
    public List<IssuedKey> make(List<CustomerProof> customers) {
        Instant expiry = clock.instant().plus(properties.keys().lifetime());
        var lastDay = ParisTime.day(expiry);
        return customers.stream()
                .map(customer ->
                        new IssuedKey(
                                KeyCode.random(),
                                customer.service(),
                                customer.customerNumber(),
                                lastDay))
                .toList();
    }

    /**
     * From now on they open.
     *
     * @param issuer the member of staff
     */
    public void store(List<IssuedKey> made, String issuer) {
        Instant now = clock.instant();
        Instant expiry = now.plus(properties.keys().lifetime());
        keys.insert(
                made.stream()
                        .map(key ->
                                new AccessKey(
                                        keys.hash(key.key()),
                                        key.service(),
                                        key.customerNumber(),
                                        now,
                                        expiry,
                                        null,
                                        null,
                                        issuer))
                        .toList());
    }
}

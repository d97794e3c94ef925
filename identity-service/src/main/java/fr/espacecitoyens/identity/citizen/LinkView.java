package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.servicekey.CustomerProof;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A linked customer as the citizen reads it.
 *
 * @param id for addresses, where a customer number has no place
 */
record LinkView(String id, String service, String serviceLabel, String customerNumber) {

    static LinkView of(String citizenId, CustomerProof link, String label) {
        return new LinkView(id(citizenId, link), link.service(), label, link.customerNumber());
    }

    static String id(String citizenId, CustomerProof link) {
        String seed = citizenId + "/" + link.service() + "/" + link.customerNumber();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

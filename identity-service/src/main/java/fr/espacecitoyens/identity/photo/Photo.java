package fr.espacecitoyens.identity.photo;

import java.time.Instant;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A picture, as this service drew it again.
 *
 * @param owner the draft's id, later the citizen's
 */
@Document("photos")
record Photo(@Id String owner, Binary jpeg, Instant storedAt) {}

package fr.espacecitoyens.notification.preference;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a citizen has chosen.
 *
 * @param topics true where wanted, false where not; nothing where he or she never chose
 * @param token by which a link in a letter switches something off; null before the first letter
 */
@Document("preferences")
public record Choices(
        @Id String citizenId,
        @Nullable Map<Topic, Boolean> topics,
        @Indexed(unique = true, sparse = true) @Nullable String token) {

    /** Whether it is to be sent: by whoever never chose, what suits the preferred means. */
    public boolean wants(Topic topic, boolean prefersEmail) {
        Boolean chosen = topics == null ? null : topics.get(topic);
        return chosen == null ? prefersEmail : chosen;
    }
}

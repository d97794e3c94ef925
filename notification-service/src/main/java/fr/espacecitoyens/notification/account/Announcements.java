package fr.espacecitoyens.notification.account;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The letters about citizens' spaces. */
interface Announcements extends MongoRepository<Announcement, String> {

    /** What is to be tried now, the longest waiting first. */
    List<Announcement> findByNextTryAtLessThanEqualOrderByNextTryAt(Instant now, Limit limit);
}

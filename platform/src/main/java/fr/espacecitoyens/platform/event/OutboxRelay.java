package fr.espacecitoyens.platform.event;

import fr.espacecitoyens.platform.event.OutboxStore.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;

/**
 * Publishes the events that were stored in documents, and takes them out once Kafka has
 * acknowledged them. A saved document is relayed at once; a sweep at start and at intervals finds
 * what a killed process left behind. An event may be published twice, never not at all; the first
 * publication of the events of one document keeps their order, whichever instance relays.
 */
final class OutboxRelay extends AbstractMongoEventListener<Object> implements SmartLifecycle {

    /**
     * @param collection the document's collection
     * @param id the document's _id
     */
    private record Saved(String collection, Object id) {}

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** So many saved documents are relayed together: their sends overlap. */
    private static final int BATCH = 500;

    private final Map<String, String> topics;
    private final OutboxStore store;
    private final EventPublisher publisher;
    private final Duration sweepInterval;
    private final BlockingQueue<Saved> saved = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread worker;
    private boolean indexed;

    OutboxRelay(
            EventTopology topology,
            OutboxStore store,
            EventPublisher publisher,
            Duration sweepInterval) {
        this.topics = topology.publishes();
        this.store = store;
        this.publisher = publisher;
        this.sweepInterval = sweepInterval;
    }

    @Override
    public void onBeforeSave(BeforeSaveEvent<Object> event) {
        Document document = event.getDocument();
        if (document != null && topics.containsKey(event.getCollectionName())) {
            OutboxStore.mark(document);
        }
    }

    @Override
    public void onAfterSave(AfterSaveEvent<Object> event) {
        String collection = event.getCollectionName();
        Document document = event.getDocument();
        if (collection == null || document == null || !topics.containsKey(collection)) {
            return;
        }
        Object id = document.get("_id");
        if (id != null
                && document.get("outbox") instanceof Collection<?> outbox
                && !outbox.isEmpty()) {
            saved.add(new Saved(collection, id));
        }
    }

    private void run() {
        long nextSweep = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                indexOnce();
                if (System.nanoTime() - nextSweep >= 0) {
                    nextSweep = System.nanoTime() + sweepInterval.toNanos();
                    sweep();
                }
                relaySaved(Duration.ofNanos(Math.max(1, nextSweep - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // Nothing is lost: the events stay in their documents until a later sweep.
                log.atWarn().setCause(e).log("outbox relay failed, will try again");
                nextSweep = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            }
        }
    }

    /** Here and not at start-up, for the database may come up after the service. */
    private void indexOnce() {
        if (!indexed) {
            topics.keySet().forEach(store::index);
            indexed = true;
        }
    }

    private void sweep() throws InterruptedException {
        for (String collection : topics.keySet()) {
            List<Outbox> left = store.unpublished(collection);
            while (!left.isEmpty() && relay(collection, left)) {
                left = store.unpublished(collection);
            }
        }
    }

    private void relaySaved(Duration patience) throws InterruptedException {
        Saved first = saved.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return;
        }
        var batch = new ArrayList<>(List.of(first));
        saved.drainTo(batch, BATCH - 1);
        Map<String, Set<Object>> ids = new LinkedHashMap<>();
        batch.forEach(s -> ids.computeIfAbsent(s.collection(), _ -> new HashSet<>()).add(s.id()));
        for (var entry : ids.entrySet()) {
            relay(entry.getKey(), store.unpublished(entry.getKey(), entry.getValue()));
        }
    }

    /**
     * @return whether everything was acknowledged
     */
    private boolean relay(String collection, List<Outbox> outboxes) throws InterruptedException {
        String topic = topics.getOrDefault(collection, collection);
        Map<Outbox, List<EventPublisher.Sending>> sendings = new LinkedHashMap<>();
        outboxes.forEach(o -> sendings.put(o, publisher.send(topic, o.events())));
        boolean all = true;
        Map<Outbox, List<String>> published = new LinkedHashMap<>();
        for (var entry : sendings.entrySet()) {
            List<String> ids = EventPublisher.acknowledged(entry.getValue());
            published.put(entry.getKey(), ids);
            all &= ids.size() == entry.getKey().events().size();
        }
        store.remove(collection, published);
        return all;
    }

    @Override
    public void start() {
        worker = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        Thread current = worker;
        if (current != null) {
            current.interrupt();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}

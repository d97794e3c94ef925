package fr.espacecitoyens.platform.test.sample;

import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.event.EventBatch;
import fr.espacecitoyens.platform.event.EventReader;
import fr.espacecitoyens.platform.event.EventTopology;
import fr.espacecitoyens.platform.event.EventWriter;
import fr.espacecitoyens.platform.event.PendingEvent;
import fr.espacecitoyens.platform.security.AccessRules;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class NoteService {

    @Bean
    EventTopology topology() {
        return new EventTopology(Map.of("notes", "sample.notes"), List.of("sample.notes"));
    }

    @Bean
    AccessRules access() {
        return routes -> routes.requestMatchers("/notes").hasRole("citoyen");
    }

    @Document("notes")
    record Note(@Id String id, String text, List<PendingEvent> outbox) {}

    record NewNote(String text) {}

    record NoteWritten(String id, String text) {}

    @RestController
    static class NoteController {

        private final MongoTemplate mongo;
        private final EventWriter events;

        NoteController(MongoTemplate mongo, EventWriter events) {
            this.mongo = mongo;
            this.events = events;
        }

        @PostMapping("/notes")
        Note write(@RequestBody NewNote note) {
            if (note.text().isBlank()) {
                throw Problem.invalid(List.of(new FieldError("text", "Écrivez quelque chose.")));
            }
            if (note.text().equals("defect")) {
                throw new IllegalStateException("the database password is 1234");
            }
            String id = Ids.next();
            return mongo.insert(
                    new Note(
                            id,
                            note.text(),
                            List.of(
                                    events.write(
                                            "sample.note-written.v1",
                                            id,
                                            new NoteWritten(id, note.text())))));
        }
    }

    @Component
    static class NoteListener {

        final Queue<NoteWritten> read = new ConcurrentLinkedQueue<>();
        final Queue<NoteWritten> readInBatches = new ConcurrentLinkedQueue<>();
        private final EventReader reader;

        NoteListener(EventReader reader) {
            this.reader = reader;
        }

        @KafkaListener(topics = "sample.notes")
        void on(CloudEvent event) {
            read.add(reader.read(event, NoteWritten.class));
        }

        @KafkaListener(topics = "sample.notes", groupId = "sample-batches", batch = "true")
        void on(List<ConsumerRecord<String, CloudEvent>> events) {
            List<NoteWritten> notes = new ArrayList<>();
            EventBatch.hear(
                    events,
                    event -> notes.add(reader.read(event, NoteWritten.class)),
                    () -> readInBatches.addAll(notes));
        }
    }
}

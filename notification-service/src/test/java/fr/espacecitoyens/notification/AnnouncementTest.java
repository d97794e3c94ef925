package fr.espacecitoyens.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;

/** Changes of a space are announced to whom it belongs. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "KEYCLOAK_URL=http://127.0.0.1:27103/auth",
            "IDENTITY_URL=http://127.0.0.1:27103",
            "PUBLIC_URL=https://espace.example.fr",
            "NOTIFICATION_CLIENT_SECRET=" + FakeNeighbours.SECRET,
            "SMTP_HOST=127.0.0.1",
            "SMTP_PORT=27126",
            "logging.level.com.icegreen=off",
            "notification.delivery.interval=100ms",
            "notification.delivery.first-pause=300ms"
        })
class AnnouncementTest {

    private static final String EXAMPLE = "6f9f0c1e-0f0a-4c54-9a7b-5b1d3f1f2a10";

    private final MongoTemplate mongo;
    private final FakeNeighbours neighbours = new FakeNeighbours();
    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(27126, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String citizen = UUID.randomUUID().toString();
    private final String address = citizen + "@exemple.fr";

    AnnouncementTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void startNeighbours() {
        neighbours.start();
        mailServer.start();
        neighbours.reaches(citizen, address);
    }

    @AfterEach
    void stopNeighbours() {
        neighbours.stop();
        mailServer.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "service-linked,Un service a été ajouté à votre espace,Action sociale",
        "service-unlinked,Un service a été retiré de votre espace,nouvelle clé",
        "erasure-requested,Votre espace va être supprimé,30\u00a0novembre 2026 à 11\u00a0h\u00a005",
        "erasure-cancelled,Votre espace est conservé,annulée",
        "citizen-erased,Votre espace est supprimé,10 ans"
    })
    void each_change_is_announced_once_however_often_it_is_told(
            String name, String subject, String words) throws Exception {
        String type = "fr.espacecitoyens.identity." + name + ".v1";
        try (var citizens = EventChannel.on("identity.citizens")) {
            var event = citizens.publish(type, citizen, example(type));
            citizens.publishAgain(citizen, event);
            await().until(() -> states(citizen).equals(List.of("SENT")));
            citizens.publishAgain(citizen, event);
            // Of the same key, so it is read after the others.
            String last = UUID.randomUUID().toString();
            neighbours.reaches(last, last + "@exemple.fr");
            citizens.publish(type, citizen, example(type).replace(citizen, last));
            await().until(() -> states(last).equals(List.of("SENT")));
        }

        assertThat(states(citizen)).containsExactly("SENT");
        assertThat(letters()).hasSize(1);
        MimeMessage letter = letters().getFirst();
        assertThat(letter.getSubject()).isEqualTo(subject);
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        var parts = (MimeMultipart) letter.getContent();
        assertThat(text(parts)).contains(words, "05.63.71.56.13").doesNotContain("C-0001");
    }

    @Test
    void what_nobody_could_say_or_take_is_sent_later() {
        mailServer.stop();
        neighbours.stop();
        tell("service-linked");
        await().until(() -> states(citizen).equals(List.of("PENDING")));

        neighbours.start();
        mailServer.start();

        await().atMost(Duration.ofSeconds(40)).until(() -> letters().size() == 1);
    }

    @Test
    void nobody_is_written_to_who_is_no_longer_there(CapturedOutput output) {
        String gone = UUID.randomUUID().toString();
        try (var citizens = EventChannel.on("identity.citizens")) {
            String type = "fr.espacecitoyens.identity.service-unlinked.v1";
            citizens.publish(type, gone, example(type).replace(citizen, gone));
        }

        await().until(() -> states(gone).equals(List.of("NEEDLESS")));
        assertThat(letters()).isEmpty();
        assertThat(output.getAll()).doesNotContain(address);
    }

    private void tell(String name) {
        String type = "fr.espacecitoyens.identity." + name + ".v1";
        try (var citizens = EventChannel.on("identity.citizens")) {
            citizens.publish(type, citizen, example(type));
        }
    }

    private String example(String type) {
        return Contract.of(type).example().replace(EXAMPLE, citizen);
    }

    /** Of the letters for one citizen: other tests' events are read here, too. */
    private List<String> states(String citizenId) {
        var theirs = Query.query(Criteria.where("about.citizenId").is(citizenId));
        return mongo.find(theirs, Document.class, "messages").stream()
                .map(stored -> stored.getString("state"))
                .toList();
    }

    private List<MimeMessage> letters() {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(letter -> recipients(letter).contains(address))
                .toList();
    }

    private static List<String> recipients(MimeMessage letter) {
        try {
            return Stream.of(letter.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text, however deep it lies. */
    private static String text(MimeMultipart parts) throws Exception {
        var found = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            Object part = parts.getBodyPart(i).getContent();
            found.append(part instanceof MimeMultipart inner ? text(inner) : part);
        }
        return found.toString();
    }
}

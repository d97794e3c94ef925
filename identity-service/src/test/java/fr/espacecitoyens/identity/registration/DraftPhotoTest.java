package fr.espacecitoyens.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.identity.Api;
import fr.espacecitoyens.identity.photo.Photos;
import fr.espacecitoyens.identity.photo.Pictures;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class DraftPhotoTest {

    private static final byte[] PICTURE = Pictures.of(640, 480, "jpg");

    private final Photos photos;
    private final Drafts drafts;
    @LocalServerPort private int port;
    private Api api = new Api(0);

    DraftPhotoTest(Photos photos, Drafts drafts) {
        this.photos = photos;
        this.drafts = drafts;
    }

    @BeforeEach
    void findPort() {
        api = new Api(port);
    }

    @Test
    void a_picture_can_be_given_seen_changed_and_taken_back() {
        String draft = api.begunDraft();
        assertThat(api.photo("/drafts/" + draft + "/photo", Api.PORTAL)).isEmpty();

        assertThat(api.upload(draft, PICTURE).status()).isEqualTo(204);
        byte[] shown = api.photo("/drafts/" + draft + "/photo", Api.PORTAL);
        assertThat(Pictures.read(shown).getWidth()).isEqualTo(400);
        assertThat(storedAt(draft)).isNotEmpty();

        assertThat(api.upload(draft, Pictures.of(50, 50, "png")).status()).isEqualTo(204);
        assertThat(api.photo("/drafts/" + draft + "/photo", Api.PORTAL)).isNotEqualTo(shown);

        assertThat(api.call("DELETE", "/drafts/" + draft + "/photo", Api.PORTAL, "").status())
                .isEqualTo(204);
        assertThat(api.photo("/drafts/" + draft + "/photo", Api.PORTAL)).isEmpty();
        assertThat(storedAt(draft)).isEmpty();
    }

    @Test
    void what_is_no_picture_is_refused_and_the_one_before_stays() {
        String draft = api.begunDraft();
        api.upload(draft, PICTURE);

        var refused = api.upload(draft, "<svg/>".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString(""))
                .isEqualTo("photo");
        assertThat(api.upload(draft, new byte[5 * 1024 * 1024]).status()).isEqualTo(422);
        assertThat(photos.find(draft)).isPresent();
    }

    @Test
    void the_citizen_has_the_picture_when_the_registration_is_complete() {
        String draft = api.filledDraft();
        api.upload(draft, PICTURE);
        api.reserve(draft, "");
        String token = TestTokens.citizenWithDraft(UUID.randomUUID().toString(), draft);
        assertThat(api.photo("/me/photo", token)).isEmpty();

        assertThat(api.me(token).status()).isEqualTo(200);

        assertThat(Pictures.read(api.photo("/me/photo", token)).getWidth()).isEqualTo(400);
        assertThat(photos.find(draft)).isEmpty();
        String stranger = TestTokens.citizenWithDraft(UUID.randomUUID().toString(), draft);
        assertThat(api.photo("/me/photo", stranger)).isEmpty();
    }

    @Test
    void the_picture_goes_with_the_draft() {
        String givenUp = api.begunDraft();
        String forgotten = api.begunDraft();
        api.upload(givenUp, PICTURE);
        api.upload(forgotten, PICTURE);

        api.call("DELETE", "/drafts/" + givenUp, Api.PORTAL, "");
        assertThat(photos.find(givenUp)).isEmpty();

        var inAMonth = Clock.fixed(Instant.now().plus(Duration.ofDays(30)), ZoneOffset.UTC);
        new ForgetExpiredDraftsJob(drafts, inAMonth).run();
        assertThat(photos.find(forgotten)).isEmpty();
    }

    @Test
    void nobody_gives_a_picture_to_a_draft_that_is_not_there() {
        assertThat(api.upload("aaaaaaaaaaaaaaaaaaaaaaaaaa", PICTURE).status()).isEqualTo(404);
        assertThat(photos.find("aaaaaaaaaaaaaaaaaaaaaaaaaa")).isEmpty();
    }

    private String storedAt(String draft) {
        return api.call("GET", "/drafts/" + draft, Api.PORTAL, "")
                .json()
                .path("photoStoredAt")
                .asString("");
    }
}

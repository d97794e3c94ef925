package fr.espacecitoyens.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.identity.photo.Photos;
import fr.espacecitoyens.identity.photo.Pictures;
import fr.espacecitoyens.platform.test.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class PhotoOfCitizenTest {

    private final Photos photos;
    private final List<KeptForCitizen> keepers;

    PhotoOfCitizenTest(Photos photos, List<KeptForCitizen> keepers) {
        this.photos = photos;
        this.keepers = keepers;
    }

    @Test
    void the_picture_ends_with_the_space_and_nobody_elses_does() {
        photos.keep("leaving", Pictures.of(50, 50, "jpg"));
        photos.keep("staying", Pictures.of(50, 50, "jpg"));

        keepers.forEach(keeper -> keeper.forget("leaving"));
        keepers.forEach(keeper -> keeper.forget("leaving"));

        assertThat(photos.find("leaving")).isEmpty();
        assertThat(photos.find("staying")).isPresent();
    }
}

package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PictureRowTest {

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void eight_different_things_are_shown_and_one_of_them_is_asked_for() {
        for (int i = 0; i < 200; i++) {
            PictureRow row = PictureRow.draw(random);

            assertThat(row.pictures()).hasSize(8).doesNotHaveDuplicates().contains(row.wanted());
            assertThat(row.answer()).isBetween(1, 8);
        }
    }

    @Test
    void every_place_and_every_thing_is_asked_for_sooner_or_later() {
        var places = new HashSet<Integer>();
        var things = new HashSet<Pictogram>();
        for (int i = 0; i < 2_000; i++) {
            PictureRow row = PictureRow.draw(random);
            places.add(row.answer());
            things.add(row.wanted());
        }

        assertThat(places).hasSize(8);
        assertThat(things).containsExactlyInAnyOrder(Pictogram.values());
    }
}

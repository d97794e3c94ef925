package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * One in eight is 125 of 1,000, with a deviation of 10.5: within six of them the generator, which
 * always begins alike, stays for sure.
 */
class RobotsTest {

    private static final int LEAST = 62;
    private static final int MOST = 188;

    private final Robots robots = new Robots();

    @Test
    void who_guesses_is_right_once_in_eight() {
        assertThat(robots.guessPictures()).isBetween(LEAST, MOST);
    }

    @Test
    void who_knows_every_file_seen_so_far_is_no_better_than_who_guesses() {
        assertThat(robots.recognisePictures(Robots::bytes)).isBetween(LEAST, MOST);
    }

    @Test
    void the_length_of_a_sound_file_tells_nothing() {
        assertThat(robots.guessSoundsByLength()).isLessThan(3);
    }
}

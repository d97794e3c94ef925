package fr.espacecitoyens.keycloak.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOfWorkTest {

    @Test
    void a_number_that_was_searched_for_holds_and_its_neighbours_do_not() {
        String id = UUID.nameUUIDFromBytes(new byte[] {1}).toString();

        String number = Proofs.find(id, 12);

        assertThat(ProofOfWork.holds(id, number, 12)).isTrue();
        assertThat(ProofOfWork.holds(id, number + "0", 12)).isFalse();
    }

    @Test
    void one_number_in_4096_holds() {
        long holding =
                IntStream.range(0, 100_000)
                        .filter(i -> ProofOfWork.holds("id", Integer.toString(i), 12))
                        .count();

        assertThat(holding).isBetween(5L, 60L);
    }

    @Test
    void what_is_hashed_is_the_id_a_colon_and_the_number() {
        // The answer of « echo -n id:5335 | sha256sum » begins with 000.
        assertThat(ProofOfWork.holds("id", "5335", 12)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-1", "1e9", "0x10", "١٢", "1234567890123"})
    void what_is_no_plain_number_proves_nothing(String number) {
        assertThat(new Answer("id", "1", "", number).provesWork(1)).isFalse();
    }

    @Test
    void without_difficulty_nothing_has_to_be_proven() {
        assertThat(new Answer("id", "1", "", null).provesWork(0)).isTrue();
        assertThat(new Answer("id", "1", "", null).provesWork(1)).isFalse();
    }
}

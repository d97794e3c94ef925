package fr.espacecitoyens.keycloak.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"c.alquier@exemple.fr", " C.Alquier+81@mairie.exemple.fr "})
    void an_address_may_be_written_to(String typed) {
        assertThat(Address.isUsable(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c.alquier",
                "a@exemple.fr\r\nBcc: b@exemple.fr",
                "a@exemple.fr,b@exemple.fr",
                "a@exemple.fr;b@exemple.fr",
                "<script>@exemple.fr",
                "Cecile <a@exemple.fr>"
            })
    void what_could_become_a_header_or_a_second_recipient_may_not(String typed) {
        assertThat(Address.isUsable(typed)).isFalse();
    }

    @Test
    void an_address_longer_than_mail_knows_may_not() {
        assertThat(Address.isUsable("a@" + "b".repeat(250) + ".fr")).isFalse();
        assertThat(Address.isUsable(null)).isFalse();
    }

    @Test
    void a_kept_code_is_read_back_and_dies_with_its_link() {
        var kept = new KeptCode(1_000, "abcdef");

        assertThat(KeptCode.fromAttribute(kept.asAttribute())).isEqualTo(kept);
        assertThat(kept.isAlive(Instant.ofEpochSecond(999))).isTrue();
        assertThat(kept.isAlive(Instant.ofEpochSecond(1_000))).isFalse();
    }
}

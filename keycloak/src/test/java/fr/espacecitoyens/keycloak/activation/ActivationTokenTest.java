package fr.espacecitoyens.keycloak.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ActivationTokenTest {

    @Test
    void a_link_proves_the_address_that_it_was_sent_to_and_no_other() {
        var token = new ActivationToken("user-1", "a@exemple.fr");

        assertThat(token.proves("a@exemple.fr")).isTrue();
        assertThat(token.proves("b@exemple.fr")).isFalse();
    }

    @Test
    void a_link_that_was_written_and_read_proves_the_same_and_names_no_address()
            throws JsonProcessingException {
        var json = new ObjectMapper();

        String written = json.writeValueAsString(new ActivationToken("user-1", "a@exemple.fr"));

        assertThat(written).doesNotContain("exemple");
        assertThat(json.readValue(written, ActivationToken.class).proves("a@exemple.fr")).isTrue();
    }
}

package fr.espacecitoyens.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedPathTest {

    @Test
    void the_link_of_an_activation_email_is_not_kept() {
        String path = "/auth/realms/espace-citoyens/activation/lien/" + "eyJhbGciOi.J9".repeat(9);

        assertThat(LoggedPath.of(path))
                .isEqualTo("/auth/realms/espace-citoyens/activation/lien/...");
    }

    @Test
    void ids_and_names_of_files_are_kept() {
        String path =
                "/factures/paiement/01a2065b-3dea-7340-9942-bb7a42bdaa83/retour/effectue"
                        + "/site-0123456789abcdef0123456789abcdef.css";

        assertThat(LoggedPath.of(path)).isEqualTo(path);
    }
}

package fr.espacecitoyens.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path folder;

    @Test
    void secrets_are_made_once_and_only_their_owner_reads_them() throws Exception {
        Path file = folder.resolve("home/secrets.properties");
        Secrets made = Secrets.in(file);

        Secrets found = Secrets.in(file);

        assertThat(found.get(Secrets.PAYBOX_HMAC_KEY))
                .isEqualTo(made.get(Secrets.PAYBOX_HMAC_KEY))
                .matches("[0-9a-f]{128}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_that_a_newer_version_needs_is_added_and_the_others_stay() throws Exception {
        Path file = folder.resolve("secrets.properties");
        Files.write(file, List.of(Secrets.PORTAL_CLIENT + "=kept"));

        Secrets secrets = Secrets.in(file);

        assertThat(secrets.get(Secrets.PORTAL_CLIENT)).isEqualTo("kept");
        assertThat(Files.readString(file)).contains(secrets.get(Secrets.ACCESS_KEY_PEPPER));
    }

    @Test
    void the_demo_password_follows_the_rule_for_passwords() {
        String password = Secrets.in(folder.resolve("s")).get(Secrets.DEMO_CITIZEN_PASSWORD);

        assertThat(password).hasSizeGreaterThanOrEqualTo(8).matches(".*[a-z].*").matches(".*\\d.*");
    }
}

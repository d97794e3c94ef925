package fr.espacecitoyens.localstack;

import fr.espacecitoyens.localstack.mail.MailServer;
import fr.espacecitoyens.localstack.server.KafkaBroker;
import fr.espacecitoyens.localstack.server.MongoServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the services stand on: broker, database, mail, Keycloak. */
final class Foundations {

    private final LaunchOptions options;
    private final Environments environments;
    private final Programs programs;
    private final Addresses at;

    Foundations(LaunchOptions options, Environments environments, Programs programs) {
        this.options = options;
        this.environments = environments;
        this.programs = programs;
        this.at = new Addresses(options.portOffset());
    }

    Part keycloak() {
        Environment environment =
                environments
                        .of(Port.KEYCLOAK)
                        .with(environments.mailing())
                        .with("IDENTITY_URL", at.http(Port.IDENTITY))
                        .with("PORTAL_URL", at.http(Port.PORTAL))
                        .with("CAPTCHA_TEST_MODE", options.testMode())
                        .with("KC_BOOTSTRAP_ADMIN_USERNAME", Credentials.KEYCLOAK_ADMIN)
                        .withSecrets(
                                Secrets.KEYCLOAK_ADMIN_PASSWORD,
                                Secrets.PORTAL_CLIENT,
                                Secrets.NOTIFICATION_CLIENT,
                                Secrets.IDENTITY_CLIENT,
                                Secrets.BACK_OFFICE_CLIENT);
        return new Part(
                "keycloak",
                programs.keycloak(data("keycloak"), at),
                environment.asMap(),
                List.of(at.of(Port.KEYCLOAK), at.of(Port.KEYCLOAK_MANAGEMENT)),
                // Its public port is open long before the realm is there.
                HealthCheck.http(at.http(Port.KEYCLOAK_MANAGEMENT).resolve("/health/ready")),
                List.of());
    }

    Part kafka() {
        int port = at.of(Port.KAFKA);
        int controller = at.of(Port.KAFKA_CONTROLLER);
        return new Part(
                "kafka",
                programs.own(256, KafkaBroker.class, data("kafka"), port, controller),
                Map.of(),
                List.of(port, controller),
                HealthCheck.kafka(port),
                List.of());
    }

    Part mongodb() {
        int port = at.of(Port.MONGODB);
        return new Part(
                "mongodb",
                programs.own(128, MongoServer.class, data("mongodb"), port),
                Map.of(),
                List.of(port),
                HealthCheck.accepts(port),
                List.of());
    }

    Part mail() {
        int smtp = at.of(Port.SMTP);
        int web = at.of(Port.MAILBOX);
        return new Part(
                "mail",
                programs.own(64, MailServer.class, data("mail"), smtp, web),
                Map.of(),
                List.of(smtp, web),
                HealthCheck.http(at.mailbox().resolve("/api/messages?to=nobody")),
                List.of());
    }

    private Path data(String name) {
        return options.home().resolve("data").resolve(name);
    }
}

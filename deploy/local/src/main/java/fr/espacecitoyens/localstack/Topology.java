package fr.espacecitoyens.localstack;

import fr.espacecitoyens.localstack.mail.MailServer;
import fr.espacecitoyens.localstack.server.KafkaBroker;
import fr.espacecitoyens.localstack.server.MongoServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Everything that runs, what it needs and how it is told. */
final class Topology {

    /** The parts that are Spring Boot applications, by the name of their module. */
    static final List<String> SERVICES =
            List.of(
                    "paybox-simulator",
                    "identity-service",
                    "billing-service",
                    "payment-service",
                    "notification-service",
                    "portal-ui",
                    "gateway");

    private static final List<String> STORES = List.of("kafka", "mongodb");
    private static final String PAYMENT_PAGE = "/cgi/MYchoix_pagepaiement.cgi";
    private final LaunchOptions options;
    private final Environments environments;
    private final Programs programs;
    private final Addresses at;

    Topology(LaunchOptions options, PreparedParts prepared, Secrets secrets) {
        this.options = options;
        this.environments = new Environments(options, secrets);
        this.programs = new Programs(options.home(), prepared);
        this.at = new Addresses(options.portOffset());
    }

    /** Those that take longest come first, so that they start first. */
    List<Part> parts() {
        return List.of(
                keycloak(),
                kafka(),
                mongodb(),
                mail(),
                payboxSimulator(),
                identity(),
                billing(),
                payment(),
                portal(),
                notification(),
                gateway());
    }

    private Part kafka() {
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

    private Part mongodb() {
        int port = at.of(Port.MONGODB);
        return new Part(
                "mongodb",
                programs.own(128, MongoServer.class, data("mongodb"), port),
                Map.of(),
                List.of(port),
                HealthCheck.accepts(port),
                List.of());
    }

    private Part mail() {
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

    private Part keycloak() {
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

    private Part payboxSimulator() {
        Environment environment =
                environments
                        .of(Port.PAYBOX)
                        .with(Environments.MERCHANT)
                        .with("SIMULATOR_DATA", data("paybox-simulator"))
                        .with("SIMULATOR_BACKUP_PORT", at.of(Port.PAYBOX_BACKUP))
                        .withSecrets(Secrets.PAYBOX_HMAC_KEY);
        return new Part(
                "paybox-simulator",
                programs.service("paybox-simulator"),
                environment.asMap(),
                List.of(at.of(Port.PAYBOX), at.of(Port.PAYBOX_BACKUP)),
                // The backup, because the primary may be told to refuse connections.
                HealthCheck.http(at.payboxBackup().resolve("/actuator/health/readiness")),
                List.of());
    }

    private Part identity() {
        Environment environment =
                environments
                        .withStores(Port.IDENTITY, "identity")
                        .withSecrets(Secrets.ACCESS_KEY_PEPPER, Secrets.IDENTITY_CLIENT);
        return service("identity-service", Port.IDENTITY, environment, STORES);
    }

    private Part billing() {
        Environment environment =
                environments
                        .withStores(Port.BILLING, "billing")
                        .with("IMPORT_FOLDER", options.home().resolve("depot"));
        return service("billing-service", Port.BILLING, environment, STORES);
    }

    private Part payment() {
        Environment environment =
                environments
                        .withStores(Port.PAYMENT, "payment")
                        .with(Environments.MERCHANT)
                        .with("PAYBOX_PUBLIC_KEY_FILES", data("paybox-simulator/public.pem"))
                        .with("PAYBOX_PAGE_URL", at.paybox() + PAYMENT_PAGE)
                        .with("PAYBOX_OPERATIONS_URL", at.paybox() + "/PPPS.php")
                        .with("PAYBOX_BACKUP_PAGE_URL", at.payboxBackup() + PAYMENT_PAGE)
                        .with("PAYBOX_BACKUP_OPERATIONS_URL", at.payboxBackup() + "/PPPS.php")
                        .withSecrets(Secrets.PAYBOX_HMAC_KEY);
        // The simulator makes its key pair at its first start.
        List<String> needs = List.of("kafka", "mongodb", "paybox-simulator");
        return service("payment-service", Port.PAYMENT, environment, needs);
    }

    private Part notification() {
        Environment environment =
                environments
                        .withStores(Port.NOTIFICATION, "notification")
                        .with(environments.mailing())
                        .with("PAYMENT_URL", at.http(Port.PAYMENT))
                        .with("IDENTITY_URL", at.http(Port.IDENTITY))
                        .with("BILLING_URL", at.http(Port.BILLING))
                        // Whoever tries it out does not want to wait for the morning.
                        .with("DIGEST_SETTLE", "2s")
                        .with("QUIET_FROM", "00:00")
                        .with("QUIET_UNTIL", "00:00")
                        .withSecrets(Secrets.NOTIFICATION_CLIENT);
        return service("notification-service", Port.NOTIFICATION, environment, STORES);
    }

    private Part portal() {
        Environment environment =
                environments
                        .withStores(Port.PORTAL, "portal")
                        .with("IDENTITY_URL", at.http(Port.IDENTITY))
                        .with("BILLING_URL", at.http(Port.BILLING))
                        .with("PAYMENT_URL", at.http(Port.PAYMENT))
                        .with("NOTIFICATION_URL", at.http(Port.NOTIFICATION))
                        .with("PAYMENT_PAGE_ORIGINS", at.paybox() + "," + at.payboxBackup())
                        .withSecrets(Secrets.PORTAL_CLIENT);
        return service("portal-ui", Port.PORTAL, environment, List.of("mongodb"));
    }

    private Part gateway() {
        Environment environment =
                environments
                        .of(Port.GATEWAY)
                        .with("IDENTITY_URL", at.http(Port.IDENTITY))
                        .with("BILLING_URL", at.http(Port.BILLING))
                        .with("PAYMENT_URL", at.http(Port.PAYMENT))
                        .with("PORTAL_URL", at.http(Port.PORTAL))
                        // Automated browsers say whose address they stand for: limits are per
                        // address.
                        .with("TRUSTED_PROXIES", options.testMode() ? "127.0.0.1" : "");
        return service("gateway", Port.GATEWAY, environment, List.of());
    }

    private Part service(String name, Port port, Environment environment, List<String> needs) {
        return new Part(
                name,
                programs.service(name),
                environment.asMap(),
                List.of(at.of(port)),
                HealthCheck.http(at.http(port).resolve("/actuator/health/readiness")),
                needs);
    }

    private Path data(String name) {
        return options.home().resolve("data").resolve(name);
    }
}

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
    private static final String SENDER = "Espace Citoyens <ne-pas-repondre@ccas.example>";
    // The merchant of the payment provider's public test account.
    private static final Map<String, String> MERCHANT =
            Map.of(
                    "PAYBOX_SITE", "1999888",
                    "PAYBOX_RANG", "32",
                    "PAYBOX_IDENTIFIANT", "107904482");

    private final LaunchOptions options;
    private final Secrets secrets;
    private final Programs programs;
    private final Addresses at;

    Topology(LaunchOptions options, PreparedParts prepared, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
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
                common(Port.KEYCLOAK)
                        .with(mailing())
                        .with("IDENTITY_URL", at.http(Port.IDENTITY))
                        .with("CAPTCHA_TEST_MODE", options.testMode())
                        .with("KC_BOOTSTRAP_ADMIN_USERNAME", Credentials.KEYCLOAK_ADMIN)
                        .withSecrets(
                                Secrets.KEYCLOAK_ADMIN_PASSWORD,
                                Secrets.PORTAL_CLIENT,
                                Secrets.NOTIFICATION_CLIENT,
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
                common(Port.PAYBOX)
                        .with(MERCHANT)
                        .with("SIMULATOR_DATA", data("paybox-simulator"))
                        .withSecrets(Secrets.PAYBOX_HMAC_KEY);
        return service("paybox-simulator", Port.PAYBOX, environment, List.of());
    }

    private Part identity() {
        Environment environment =
                stored(Port.IDENTITY, "identity").withSecrets(Secrets.ACCESS_KEY_PEPPER);
        return service("identity-service", Port.IDENTITY, environment, STORES);
    }

    private Part billing() {
        return service("billing-service", Port.BILLING, stored(Port.BILLING, "billing"), STORES);
    }

    private Part payment() {
        Environment environment =
                stored(Port.PAYMENT, "payment")
                        .with(MERCHANT)
                        .with("PAYBOX_PUBLIC_KEY_FILES", data("paybox-simulator/public.pem"))
                        .with("PAYBOX_PAGE_URL", at.paybox() + "/cgi/MYchoix_pagepaiement.cgi")
                        .withSecrets(Secrets.PAYBOX_HMAC_KEY);
        // The simulator makes its key pair at its first start.
        List<String> needs = List.of("kafka", "mongodb", "paybox-simulator");
        return service("payment-service", Port.PAYMENT, environment, needs);
    }

    private Part notification() {
        Environment environment =
                stored(Port.NOTIFICATION, "notification")
                        .with(mailing())
                        .with("PAYMENT_URL", at.http(Port.PAYMENT))
                        .withSecrets(Secrets.NOTIFICATION_CLIENT);
        return service("notification-service", Port.NOTIFICATION, environment, STORES);
    }

    private Part portal() {
        Environment environment =
                stored(Port.PORTAL, "portal")
                        .with("IDENTITY_URL", at.http(Port.IDENTITY))
                        .with("BILLING_URL", at.http(Port.BILLING))
                        .with("PAYMENT_URL", at.http(Port.PAYMENT))
                        .with("PAYMENT_PAGE_ORIGIN", at.paybox())
                        .withSecrets(Secrets.PORTAL_CLIENT);
        return service("portal-ui", Port.PORTAL, environment, List.of("mongodb"));
    }

    private Part gateway() {
        Environment environment =
                common(Port.GATEWAY)
                        .with("IDENTITY_URL", at.http(Port.IDENTITY))
                        .with("BILLING_URL", at.http(Port.BILLING))
                        .with("PAYMENT_URL", at.http(Port.PAYMENT))
                        .with("PORTAL_URL", at.http(Port.PORTAL));
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

    private Environment stored(Port port, String database) {
        return common(port)
                .with(
                        "MONGODB_URI",
                        "mongodb://127.0.0.1:%d/%s?serverSelectionTimeoutMS=3000"
                                .formatted(at.of(Port.MONGODB), database))
                .with("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + at.of(Port.KAFKA));
    }

    private Environment common(Port port) {
        return new Environment(secrets)
                .with("ENVIRONMENT", "local")
                .with("SERVER_PORT", at.of(port))
                .with("SERVER_ADDRESS", "127.0.0.1")
                .with("PUBLIC_URL", at.portal())
                .with("KEYCLOAK_URL", at.keycloak());
    }

    private Map<String, String> mailing() {
        return Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(at.of(Port.SMTP)),
                "MAIL_FROM",
                SENDER);
    }

    private Path data(String name) {
        return options.home().resolve("data").resolve(name);
    }
}

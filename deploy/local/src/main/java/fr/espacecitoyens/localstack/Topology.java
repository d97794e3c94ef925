package fr.espacecitoyens.localstack;

import java.nio.file.Path;
import java.util.List;

/** Everything that runs, what it needs and how it is told. */
final class Topology {

    /** The parts that are Spring Boot applications, by the name of their module. */
    static final List<String> SERVICES =
            List.of(
                    "paybox-simulator",
                    "payfip-simulator",
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
    private final Foundations foundations;
    private final Simulators simulators;
    private final Addresses at;

    Topology(LaunchOptions options, PreparedParts prepared, Secrets secrets) {
        this.options = options;
        this.environments = new Environments(options, secrets);
        this.programs = new Programs(options.home(), prepared);
        this.foundations = new Foundations(options, environments, programs);
        this.simulators = new Simulators(options, environments, programs);
        this.at = new Addresses(options.portOffset());
    }

    /** Those that take longest come first, so that they start first. */
    List<Part> parts() {
        return List.of(
                foundations.keycloak(),
                foundations.kafka(),
                foundations.mongodb(),
                foundations.mail(),
                simulators.paybox(),
                simulators.payfip(),
                identity(),
                billing(),
                payment(),
                portal(),
                notification(),
                gateway());
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
                        .with("RECEIPT_KEYSTORE_FILE", data("payment-service/receipts.p12"))
                        .with("PAYMENT_PROVIDER", provider())
                        .with("PAYFIP_URL", at.payfip() + "/tpa/services/securite")
                        .with("PAYFIP_PAGE_URL", at.payfip() + "/tpa/paiementws.web")
                        .with("PAYFIP_NUMCLI", "090009")
                        .with("PAYFIP_SAISIE", "T")
                        .withSecrets(Secrets.PAYBOX_HMAC_KEY, Secrets.RECEIPT_KEYSTORE_PASSWORD);
        // The simulator makes its key pair at its first start.
        List<String> needs = List.of("kafka", "mongodb", "paybox-simulator");
        return service("payment-service", Port.PAYMENT, environment, needs);
    }

    /** Whoever wants to see PayFiP starts with PAYMENT_PROVIDER=payfip. */
    private static String provider() {
        return System.getenv().getOrDefault("PAYMENT_PROVIDER", "paybox");
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
                        .with("PAYMENT_PAGE_ORIGINS", at.paymentPages())
                        .with("PAYMENT_PROVIDER", provider())
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

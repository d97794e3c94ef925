package fr.espacecitoyens.localstack;

import java.util.Map;

/** What several parts are told alike. */
final class Environments {

    /** The merchant of the payment provider's public test account. */
    static final Map<String, String> MERCHANT =
            Map.of(
                    "PAYBOX_SITE", "1999888",
                    "PAYBOX_RANG", "32",
                    "PAYBOX_IDENTIFIANT", "107904482");

    private static final String SENDER = "ne-pas-repondre@ccas.example";

    private final Secrets secrets;
    private final Addresses at;

    Environments(LaunchOptions options, Secrets secrets) {
        this.secrets = secrets;
        this.at = new Addresses(options.portOffset());
    }

    /** For a part that answers on this port. */
    Environment of(Port port) {
        return new Environment(secrets)
                .with("ENVIRONMENT", "local")
                .with("SERVER_PORT", at.of(port))
                .with("SERVER_ADDRESS", "127.0.0.1")
                .with("PUBLIC_URL", at.portal())
                .with("KEYCLOAK_URL", at.keycloak());
    }

    /** For a part with a database of its own, and with the broker. */
    Environment withStores(Port port, String database) {
        return of(port).with(
                        "MONGODB_URI",
                        "mongodb://127.0.0.1:%d/%s?serverSelectionTimeoutMS=3000"
                                .formatted(at.of(Port.MONGODB), database))
                .with("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + at.of(Port.KAFKA));
    }

    Map<String, String> mailing() {
        return Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(at.of(Port.SMTP)),
                "MAIL_FROM",
                SENDER);
    }
}

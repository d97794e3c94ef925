package fr.espacecitoyens.localstack;

import java.nio.file.Path;
import java.util.List;

/** The payment providers, which are no part of the product. */
final class Simulators {

    private final LaunchOptions options;
    private final Environments environments;
    private final Programs programs;
    private final Addresses at;

    Simulators(LaunchOptions options, Environments environments, Programs programs) {
        this.options = options;
        this.environments = environments;
        this.programs = programs;
        this.at = new Addresses(options.portOffset());
    }

    Part paybox() {
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

    Part payfip() {
        Environment environment =
                environments.of(Port.PAYFIP).with("SIMULATOR_DATA", data("payfip-simulator"));
        return new Part(
                "payfip-simulator",
                programs.service("payfip-simulator"),
                environment.asMap(),
                List.of(at.of(Port.PAYFIP)),
                HealthCheck.http(at.payfip().resolve("/actuator/health/readiness")),
                List.of());
    }

    private Path data(String name) {
        return options.home().resolve("data").resolve(name);
    }
}

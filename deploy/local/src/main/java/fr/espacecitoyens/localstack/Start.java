package fr.espacecitoyens.localstack;

import fr.espacecitoyens.localstack.demo.AccessKey;
import fr.espacecitoyens.localstack.demo.DemoStaff;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** The launcher behind {@code ./start}. */
public final class Start {

    private Start() {}

    /** Starts the stack and keeps it until Ctrl-C or SIGTERM. */
    public static void main(String[] arguments) throws InterruptedException {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(LaunchOptions.USAGE);
            return;
        }
        try {
            run(LaunchOptions.parse(arguments, ProjectLayout.find().root().resolve(".local")));
        } catch (StackProblem e) {
            System.err.println("\n" + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(LaunchOptions options) throws InterruptedException {
        if (options.testMode()) {
            System.out.println(TEST_MODE_WARNING);
        }
        System.out.println("Espace Citoyens, data in " + options.home());
        LocalStack stack = LocalStack.start(options);
        System.out.printf(
                "%nReady in %s from what was built, %d MB resident.%n",
                Progress.seconds(stack.startingTime()), stack.residentMegabytes());
        if (options.measure()) {
            stack.close();
            return;
        }
        System.out.println(welcome(stack));
        new CountDownLatch(1).await();
    }

    private static String welcome(LocalStack stack) {
        Credentials credentials = stack.credentials();
        Addresses addresses = stack.addresses();
        var text = new StringBuilder();
        text.append(line("Portal", addresses.portal()));
        text.append(line("Mailbox", addresses.mailbox()));
        text.append(
                line(
                        "Keycloak console",
                        "%s   user %s, password %s"
                                .formatted(
                                        addresses.keycloakConsole(),
                                        Credentials.KEYCLOAK_ADMIN,
                                        credentials.keycloakAdminPassword())));
        text.append(
                line(
                        "Paybox simulator",
                        "%s   backup %s, switches for what goes wrong %s/simulateur"
                                .formatted(
                                        addresses.paybox(),
                                        addresses.payboxBackup(),
                                        addresses.paybox())));
        text.append("\n");
        text.append(
                line(
                        "Demo citizen",
                        "user %s, password %s"
                                .formatted(credentials.citizen(), credentials.citizenPassword())));
        text.append(
                line(
                        "Demo staff",
                        "%s   user %s, password %s"
                                .formatted(
                                        addresses.staffConsole(),
                                        String.join(
                                                ", ",
                                                DemoStaff.ROLES.stream()
                                                        .map(DemoStaff::userName)
                                                        .toList()),
                                        credentials.staffPassword())));
        text.append("  Unused access keys (« Action sociale »), to create an account with:\n");
        for (AccessKey key : credentials.unusedKeys()) {
            text.append("    %s   customer %s%n".formatted(key.key(), key.customerNumber()));
        }
        return text.append("\nCtrl-C stops everything.").toString();
    }

    private static String line(String label, Object value) {
        return "  %-18s %s%n".formatted(label, value);
    }

    private static final String TEST_MODE_WARNING =
            """
            *********************************************************************
            *  TEST MODE: the security check shows its answer to any program.   *
            *  For automated browsers on this machine, never for real citizens. *
            *********************************************************************
            """;
}

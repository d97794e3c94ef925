package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Random secrets of this machine's stack, made once and readable by their owner alone. */
final class Secrets {

    static final String PORTAL_CLIENT = "PORTAL_CLIENT_SECRET";
    static final String NOTIFICATION_CLIENT = "NOTIFICATION_CLIENT_SECRET";
    static final String IDENTITY_CLIENT = "IDENTITY_CLIENT_SECRET";
    static final String BACK_OFFICE_CLIENT = "BACK_OFFICE_CLIENT_SECRET";
    static final String ACCESS_KEY_PEPPER = "ACCESS_KEY_PEPPER";
    static final String PAYBOX_HMAC_KEY = "PAYBOX_HMAC_KEY";
    static final String RECEIPT_KEYSTORE_PASSWORD = "RECEIPT_KEYSTORE_PASSWORD";
    static final String KEYCLOAK_ADMIN_PASSWORD = "KC_BOOTSTRAP_ADMIN_PASSWORD";
    static final String DEMO_CITIZEN_PASSWORD = "DEMO_CITIZEN_PASSWORD";
    static final String DEMO_STAFF_PASSWORD = "DEMO_STAFF_PASSWORD";

    /** Bytes per secret: what the strictest of their users asks for, or what people can type. */
    private static final Map<String, Integer> SIZES =
            Map.of(
                    PORTAL_CLIENT, 32,
                    NOTIFICATION_CLIENT, 32,
                    IDENTITY_CLIENT, 32,
                    BACK_OFFICE_CLIENT, 32,
                    ACCESS_KEY_PEPPER, 32,
                    PAYBOX_HMAC_KEY, 64,
                    RECEIPT_KEYSTORE_PASSWORD, 24,
                    KEYCLOAK_ADMIN_PASSWORD, 10,
                    DEMO_CITIZEN_PASSWORD, 5,
                    DEMO_STAFF_PASSWORD, 10);

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is called " + name);
        }
        return value;
    }

    /** Reads the file; what it lacks is made up and added. */
    static Secrets in(Path file) {
        try {
            var kept = new Properties();
            if (Files.exists(file)) {
                kept.load(Files.newBufferedReader(file));
            }
            var values = new TreeMap<String, String>();
            SIZES.forEach(
                    (name, bytes) -> values.put(name, kept.getProperty(name, random(name, bytes))));
            if (!values.keySet().equals(kept.stringPropertyNames())) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(String name, int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        // The password rule wants a lower-case letter and a digit, whatever chance brings.
        return name.startsWith("DEMO_") ? "demo-1-" + hex : hex;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        Files.createDirectories(file.getParent());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path written = Files.createTempFile(file.getParent(), "secrets", ".new", ownerOnly);
        var lines = values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
        Files.write(written, lines, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for the content of files. */
final class Fingerprint {

    private static final int BUFFER = 1 << 16;
    private static final int LENGTH = 16;

    private Fingerprint() {}

    static String of(Path... files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (Path file : files) {
                try (InputStream content = Files.newInputStream(file)) {
                    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

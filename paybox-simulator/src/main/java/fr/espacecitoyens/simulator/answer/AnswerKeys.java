package fr.espacecitoyens.simulator.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The simulator's own RSA pair. It is made at the first start; shops are given {@code public.pem}.
 */
public final class AnswerKeys {

    /** As short as Paybox's own key, so that signatures have the real length. */
    private static final int BITS = 1024;

    private final PrivateKey privateKey;

    private AnswerKeys(PrivateKey privateKey) {
        this.privateKey = privateKey;
    }

    /** The pair of a data folder, made if it is not there. */
    public static AnswerKeys in(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("private.pem");
            if (!Files.exists(file)) {
                make(folder);
            }
            var encoded = new PKCS8EncodedKeySpec(decoded(Files.readString(file)));
            return new AnswerKeys(KeyFactory.getInstance("RSA").generatePrivate(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key pair cannot be made or read", e);
        }
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var pair = generator.generateKeyPair();
        // The private key comes last: a start that dies in between begins anew.
        write(folder.resolve("public.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
        write(folder.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static void write(Path file, String kind, byte[] key) throws IOException {
        String lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key);
        Path draft = Files.createTempFile(file.getParent(), "key", ".pem");
        Files.writeString(
                draft, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
        if (kind.equals("PUBLIC KEY")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] decoded(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the answer cannot be signed", e);
        }
    }
}

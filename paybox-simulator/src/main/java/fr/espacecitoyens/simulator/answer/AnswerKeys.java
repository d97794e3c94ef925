package fr.espacecitoyens.simulator.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's own RSA pair. It is made at the first start; shops are given {@code public.pem}.
 */
public final class AnswerKeys {

    /** As short as Paybox's own key, so that signatures have the real length. */
    private static final int BITS = 1024;

    private final PrivateKey privateKey;
    private final String publicPem;

    private AnswerKeys(PrivateKey privateKey, String publicPem) {
        this.privateKey = privateKey;
        this.publicPem = publicPem;
    }

    /** A pair that nobody else has, until the process ends. */
    static AnswerKeys fresh() {
        try {
            var pair = generated();
            return new AnswerKeys(pair.getPrivate(), publicPem(pair));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key pair cannot be made", e);
        }
    }

    /** The pair of a data folder, made if it is not there; without a folder a fresh one. */
    public static AnswerKeys in(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return fresh();
        }
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("private.pem");
            if (!Files.exists(file)) {
                make(folder);
            }
            var encoded = new PKCS8EncodedKeySpec(decoded(Files.readString(file)));
            return new AnswerKeys(
                    KeyFactory.getInstance("RSA").generatePrivate(encoded),
                    Files.readString(folder.resolve("public.pem")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key pair cannot be made or read", e);
        }
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        var pair = generated();
        // The private key comes last: a start that dies in between begins anew.
        write(folder.resolve("public.pem"), publicPem(pair), "rw-r--r--");
        write(
                folder.resolve("private.pem"),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                "rw-------");
    }

    private static KeyPair generated() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    private static void write(Path file, String text, String rights) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "key", ".pem");
        Files.writeString(draft, text);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(rights));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String publicPem(KeyPair pair) {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String pem(String kind, byte[] key) {
        String lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static byte[] decoded(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    /** What shops need to check signatures. */
    public String publicPem() {
        return publicPem;
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

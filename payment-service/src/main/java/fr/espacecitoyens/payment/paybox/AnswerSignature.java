package fr.espacecitoyens.payment.paybox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Tells whether Paybox signed some bytes, with any of the keys that it has or will have. */
final class AnswerSignature {

    private final List<PublicKey> keys;

    AnswerSignature(List<PublicKey> keys) {
        this.keys = List.copyOf(keys);
    }

    static AnswerSignature withKeysFrom(List<Path> pemFiles) {
        return new AnswerSignature(pemFiles.stream().map(AnswerSignature::read).toList());
    }

    private static PublicKey read(Path file) {
        try {
            return key(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of PAYBOX_PUBLIC_KEY_FILES cannot be read", e);
        }
    }

    static PublicKey key(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a public key of Paybox is not in PEM form", e);
        }
    }

    boolean isGenuine(byte[] signed, byte[] signature) {
        return keys.stream().anyMatch(key -> verifies(key, signed, signature));
    }

    private static boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        try {
            // SHA-1 is Paybox's choice; the answers are short-lived and of a fixed form.
            var verifier = Signature.getInstance("SHA1withRSA");
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (SignatureException _) {
            // A signature of the wrong length is just not genuine.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA1withRSA", e);
        }
    }
}

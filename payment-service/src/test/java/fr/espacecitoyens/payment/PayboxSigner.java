package fr.espacecitoyens.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Signs answers as Paybox does, with a key pair of the tests. */
public final class PayboxSigner {

    private final KeyPair keys = newKeys();
    private final Path keystore = newFolder().resolve("receipts.p12");

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The public key as a shop is given it. */
    public String publicKeyPem() {
        String lines = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** The public key in a file. */
    public Path publicKeyFile() {
        try {
            return Files.writeString(Files.createTempFile("paybox", ".pem"), publicKeyPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the service under test makes its key for receipts. */
    public Path receiptKeystore() {
        return keystore;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("receipts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Variables with their signature behind them. */
    public String signed(String variables) {
        try {
            var signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(variables.getBytes(StandardCharsets.ISO_8859_1));
            String text = Base64.getEncoder().encodeToString(signature.sign());
            return variables + "&signature=" + URLEncoder.encode(text, StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Money was taken. The means holds characters that Paybox leaves as they are. */
    public String accepted(String reference, long cents, String transaction) {
        return signed(
                "montant="
                        + cents
                        + "&reference="
                        + reference
                        + "&appel=600000001&autorisation=XXXXXX&transaction="
                        + transaction
                        + "&moyen=CARTE%20@:/&erreur=00000");
    }

    /** A card was refused, or the citizen gave up. */
    public String refused(String reference, long cents, String code) {
        return signed("montant=" + cents + "&reference=" + reference + "&erreur=" + code);
    }
}

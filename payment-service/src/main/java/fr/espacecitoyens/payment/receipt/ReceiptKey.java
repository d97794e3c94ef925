package fr.espacecitoyens.payment.receipt;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** With what receipts are signed: a key on the curve P-256, and the certificate that shows it. */
record ReceiptKey(PrivateKey key, X509Certificate certificate) {

    static final String ALGORITHM = "SHA256withECDSA";

    private static final String ALIAS = "receipts";
    private static final int YEARS = 10;

    /**
     * Reads the keystore.
     *
     * @throws IllegalStateException if there is none that can be read
     */
    static ReceiptKey read(Path file, String password) {
        try {
            var store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            String alias = store.aliases().nextElement();
            if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return new ReceiptKey(key, certificate);
            }
            throw new IllegalStateException(file + " has no key with a certificate");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot read the key of receipts in " + file, e);
        }
    }

    /** The SHA-256 of the certificate. */
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes one that nobody vouches for, and keeps it in a file that is written as a whole. */
    static void make(Path file, String password, String issuer, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var name =
                    new X500Principal(
                            "CN=Recus de paiement, O=" + issuer.replaceAll("[^A-Za-z0-9 ]", " "));
            var certificate =
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    new JcaX509v3CertificateBuilder(
                                                    name,
                                                    BigInteger.valueOf(now.toEpochMilli()),
                                                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                                                    Date.from(
                                                            now.plus(
                                                                    365L * YEARS, ChronoUnit.DAYS)),
                                                    name,
                                                    pair.getPublic())
                                            .build(
                                                    new JcaContentSignerBuilder(ALGORITHM)
                                                            .build(pair.getPrivate())));
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    ALIAS,
                    pair.getPrivate(),
                    password.toCharArray(),
                    new X509Certificate[] {certificate});
            write(store, file, password);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make a key for receipts", e);
        }
    }

    private static void write(KeyStore store, Path file, String password)
            throws GeneralSecurityException, IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "receipts", ".p12");
        try (var out = Files.newOutputStream(unfinished)) {
            store.store(out, password.toCharArray());
        }
        Files.move(unfinished, file);
    }
}

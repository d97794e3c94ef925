package fr.espacecitoyens.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads a message as a shop does. */
final class SignatureCheck {

    private SignatureCheck() {}

    /** Whether the variables before the signature are what was signed. */
    static boolean holds(String query, String publicPem) {
        try {
            byte[] der =
                    Base64.getMimeDecoder().decode(publicPem.replaceAll("-----[A-Z ]+-----", ""));
            var signature = Signature.getInstance("SHA1withRSA");
            signature.initVerify(
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
            String signed = query.substring(0, query.indexOf("&signature="));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getDecoder().decode(value(query, "signature")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String value(String query, String name) {
        int from = query.indexOf(name + "=") + name.length() + 1;
        int to = query.indexOf('&', from);
        String raw = to < 0 ? query.substring(from) : query.substring(from, to);
        return URLDecoder.decode(raw, StandardCharsets.US_ASCII);
    }
}

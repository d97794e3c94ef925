package fr.espacecitoyens.payment.paybox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paybox's variables as they came over the wire, cut into what is signed and the signature. Nothing
 * is decoded before the signature is known to be right, since encoding anew would change the bytes.
 * What stands behind the signature is not signed: it is ignored.
 */
final class SignedQuery {

    private static final String SIGNATURE = "signature=";
    private static final Pattern PAIRS = Pattern.compile("&");

    private final String signedText;
    private final String encodedSignature;

    private SignedQuery(String signedText, String encodedSignature) {
        this.signedText = signedText;
        this.encodedSignature = encodedSignature;
    }

    /**
     * Cuts a message.
     *
     * @param raw one character for each byte
     * @return nothing if there is no signature, or if any name stands there twice
     */
    static Optional<SignedQuery> cut(String raw) {
        int mark = raw.indexOf("&" + SIGNATURE);
        if (mark < 0 || namesRepeat(raw)) {
            return Optional.empty();
        }
        int from = mark + 1 + SIGNATURE.length();
        int to = raw.indexOf('&', from);
        return Optional.of(
                new SignedQuery(
                        raw.substring(0, mark),
                        to < 0 ? raw.substring(from) : raw.substring(from, to)));
    }

    byte[] signedBytes() {
        return signedText.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The signature's bytes; none if they cannot be read. */
    byte[] signature() {
        try {
            String once = PercentCode.decode(encodedSignature);
            // Some messages by POST were seen doubly encoded.
            String text = once.contains("%") ? PercentCode.decode(once) : once;
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /**
     * The signed variables, decoded.
     *
     * @throws IllegalArgumentException if they are badly encoded
     */
    Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        PAIRS.splitAsStream(signedText)
                .forEach(pair -> {
                    int equals = pair.indexOf('=');
                    if (equals > 0) {
                        String value = pair.substring(equals + 1).replace('+', ' ');
                        variables.put(pair.substring(0, equals), PercentCode.decode(value));
                    }
                });
        return variables;
    }

    private static boolean namesRepeat(String raw) {
        var names = new HashSet<String>();
        return PAIRS.splitAsStream(raw)
                .map(pair ->
                        pair.substring(
                                0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=')))
                .anyMatch(name -> !names.add(name));
    }
}

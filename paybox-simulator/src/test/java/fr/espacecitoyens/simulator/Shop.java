package fr.espacecitoyens.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A shop of its own making: signs requests and takes notifications. */
final class Shop implements AutoCloseable {

    static final String KEY = "00112233445566778899AABBCCDDEEFF".repeat(4);

    private final HttpServer server;
    private final List<String> notifications = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;

    Shop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/ipn",
                exchange -> {
                    try (exchange) {
                        notifications.add(exchange.getRequestURI().getRawQuery());
                        exchange.sendResponseHeaders(answer, -1);
                    }
                });
        server.start();
    }

    List<String> notifications() {
        return notifications;
    }

    void answersWith(int status) {
        answer = status;
    }

    Map<String, String> request(String reference) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("PBX_SITE", "1234567");
        fields.put("PBX_RANG", "01");
        fields.put("PBX_IDENTIFIANT", "42");
        fields.put("PBX_TOTAL", "853");
        fields.put("PBX_DEVISE", "978");
        fields.put("PBX_CMD", reference);
        fields.put("PBX_PORTEUR", "cecile@example.org");
        fields.put(
                "PBX_RETOUR",
                "montant:M;reference:R;appel:T;autorisation:A;transaction:S;moyen:P;erreur:E;"
                        + "signature:K");
        fields.put("PBX_HASH", "SHA512");
        fields.put("PBX_TIME", "2026-11-22T10:00:00+01:00");
        fields.put("PBX_EFFECTUE", "http://shop.example/retour/effectue");
        fields.put("PBX_REFUSE", "http://shop.example/retour/refuse");
        fields.put("PBX_ANNULE", "http://shop.example/retour/annule?lang=fr");
        fields.put("PBX_REPONDRE_A", "http://127.0.0.1:" + server.getAddress().getPort() + "/ipn");
        fields.put(
                "PBX_SHOPPINGCART",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><shoppingcart><total>"
                        + "<totalQuantity>1</totalQuantity></total></shoppingcart>");
        fields.put(
                "PBX_BILLING",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><Billing><Address>"
                        + "<FirstName>Cecile</FirstName><LastName>Alquier</LastName>"
                        + "<Address1>3 rue de l'Eglise</Address1><ZipCode>78370</ZipCode>"
                        + "<City>Plaisir</City><CountryCode>250</CountryCode>"
                        + "</Address></Billing>");
        return fields;
    }

    static String signed(Map<String, String> fields) {
        return signed(fields, "PBX_HMAC");
    }

    /** A question by server. */
    static String signedQuestion(Map<String, String> fields) {
        return signed(fields, "HMAC");
    }

    private static String signed(Map<String, String> fields, String signature) {
        String text =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        String form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return form + "&" + signature + "=" + hmac(text);
    }

    private static String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY), "HmacSHA512"));
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

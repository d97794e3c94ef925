package fr.espacecitoyens.payment.paybox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Paybox's server operations (PPPS): one signed question, one answer. */
final class PayboxOperations {

    private static final String VERSION = "00104";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("ddMMyyyyHHmmss").withZone(ZoneId.of("Europe/Paris"));

    private final RestClient http;
    private final URI url;
    private final PayboxProperties.Account account;
    private final HmacKey key;
    private final QuestionNumbers numbers;
    private final Clock clock;

    PayboxOperations(
            RestClient http,
            PayboxProperties properties,
            HmacKey key,
            QuestionNumbers numbers,
            Clock clock) {
        this.http = http;
        this.url = properties.operationsUrl();
        this.account = properties.account();
        this.key = key;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param type of the operation, five digits
     * @param further the operation's own fields
     * @throws org.springframework.web.client.RestClientException if Paybox is away
     */
    PayboxAnswer ask(String type, Map<String, String> further) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("VERSION", VERSION);
        fields.put("TYPE", type);
        fields.put("SITE", account.site());
        fields.put("RANG", "%03d".formatted(Integer.parseInt(account.rang())));
        fields.put("NUMQUESTION", numbers.next());
        fields.putAll(further);
        fields.put("DATEQ", DATE.format(clock.instant()));
        fields.put("HASH", "SHA512");
        fields.put("HMAC", key.sign(joined(fields, false)));
        byte[] answer =
                http.post()
                        .uri(url)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(joined(fields, true).getBytes(StandardCharsets.US_ASCII))
                        .retrieve()
                        .requiredBody(byte[].class);
        return PayboxAnswer.of(new String(answer, StandardCharsets.ISO_8859_1));
    }

    /** Ten digits. */
    static String amount(long cents) {
        return String.format(Locale.ROOT, "%010d", cents);
    }

    private static String joined(Map<String, String> fields, boolean encoded) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + (encoded
                                        ? URLEncoder.encode(
                                                field.getValue(), StandardCharsets.ISO_8859_1)
                                        : field.getValue()))
                .collect(Collectors.joining("&"));
    }
}

package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.platform.ParisTime;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Paybox's server operations (PPPS): one signed question, one answer. */
final class PayboxOperations {

    private static final Logger log = LoggerFactory.getLogger(PayboxOperations.class);

    private static final String VERSION = "00104";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("ddMMyyyyHHmmss").withZone(ParisTime.ZONE);

    private final RestClient http;
    private final List<URI> urls;
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
        this.urls = properties.operationsUrls();
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
        return ask(type, numbers.next().number(), further);
    }

    /** The same with a number that was used before, or is kept for asking again. */
    PayboxAnswer ask(String type, String number, Map<String, String> further) {
        String form = joined(signed(type, number, further), true);
        try {
            return post(urls.getFirst(), form);
        } catch (RestClientException e) {
            // The same number there is the same question.
            if (urls.size() == 1) {
                throw e;
            }
            log.atWarn().setCause(e).log("Paybox's primary host is away, the backup is asked");
            return post(urls.getLast(), form);
        }
    }

    private Map<String, String> signed(String type, String number, Map<String, String> further) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("VERSION", VERSION);
        fields.put("TYPE", type);
        fields.put("SITE", account.site());
        fields.put("RANG", "%03d".formatted(Integer.parseInt(account.rang())));
        fields.put("NUMQUESTION", number);
        fields.putAll(further);
        fields.put("DATEQ", DATE.format(clock.instant()));
        fields.put("HASH", "SHA512");
        fields.put("HMAC", key.sign(joined(fields, false)));
        return fields;
    }

    private PayboxAnswer post(URI url, String form) {
        byte[] answer =
                http.post()
                        .uri(url)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form.getBytes(StandardCharsets.US_ASCII))
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

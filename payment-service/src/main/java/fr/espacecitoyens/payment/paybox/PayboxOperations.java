package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.platform.ParisTime;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Paybox's server operations (PPPS): one signed question, one answer. */
final class PayboxOperations {

    private static final Logger log = LoggerFactory.getLogger(PayboxOperations.class);

    private static final String VERSION = "00104";

    /** How a transaction stands. */
    private static final String HOW_IS = "00017";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMyyyyHHmmss");

    private final RestClient http;
    private final List<URI> urls;
    private final PayboxProperties.Account account;
    private final HmacKey key;
    private final Function<LocalDate, Refund.Question> numbers;
    private final Clock clock;
    private final QuestionDays days;

    /** The day of a question is over, or nearly, or has hardly begun: it was not asked. */
    static final class NotOnThisDay extends RuntimeException {

        NotOnThisDay() {
            super("not the day of the question");
        }
    }

    /** No host answered. */
    static final class NotAnswered extends RuntimeException {

        private final boolean mayBeHeard;

        NotAnswered(boolean mayBeHeard) {
            super("no host answered");
            this.mayBeHeard = mayBeHeard;
        }

        /** Whether one of them may have heard the question all the same. */
        boolean mayBeHeard() {
            return mayBeHeard;
        }
    }

    /**
     * An answer.
     *
     * @param again whether the question may have been heard before by a host that did not answer
     */
    record Told(PayboxAnswer answer, boolean again) {}

    PayboxOperations(
            RestClient http,
            PayboxProperties properties,
            HmacKey key,
            Function<LocalDate, Refund.Question> numbers,
            Clock clock) {
        this.http = http;
        this.urls = properties.operationsUrls();
        this.account = properties.account();
        this.key = key;
        this.numbers = numbers;
        this.clock = clock;
        this.days = new QuestionDays(clock);
    }

    /**
     * Asks.
     *
     * @param type of the operation, five digits
     * @param further the operation's own fields
     * @throws NotAnswered if Paybox is away
     */
    PayboxAnswer ask(String type, Map<String, String> further) {
        var question = numbers.apply(ParisTime.day(clock.instant()));
        return ask(type, question, further, () -> true).answer();
    }

    /**
     * Asks how a transaction stands.
     *
     * @param transaction Paybox's number, ten digits
     * @param call that of the call that brought it
     * @throws NotAnswered if Paybox is away
     */
    PayboxAnswer standing(String transaction, String call) {
        return ask(HOW_IS, Map.of("NUMTRANS", transaction, "NUMAPPEL", call));
    }

    /**
     * Asks what must be treated once only: under a number that is kept for asking again, on its
     * day.
     *
     * @throws NotOnThisDay if no host has heard it for that reason
     * @throws NotAnswered if Paybox is away, or the backup was not asked for that reason
     */
    Told askOnce(String type, Refund.Question question, Map<String, String> further) {
        return ask(type, question, further, () -> days.isSurely(question.day()));
    }

    private Told ask(
            String type,
            Refund.Question question,
            Map<String, String> further,
            BooleanSupplier isItsDay) {
        String form = joined(signed(type, question, further), true);
        boolean again = false;
        for (URI url : urls) {
            // The same number is the same question at the backup, as long as the day is the same.
            if (!isItsDay.getAsBoolean()) {
                throw again ? new NotAnswered(true) : new NotOnThisDay();
            }
            try {
                return new Told(post(url, form), again);
            } catch (RestClientException e) {
                log.atWarn().addKeyValue("host", url.getHost()).setCause(e).log("Paybox is away");
                again |= mayBeHeard(e);
            }
        }
        throw new NotAnswered(again);
    }

    /** A host that was never reached has surely heard nothing. */
    private static boolean mayBeHeard(RestClientException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .noneMatch(cause ->
                        cause instanceof ConnectException
                                || cause instanceof HttpConnectTimeoutException);
    }

    private Map<String, String> signed(
            String type, Refund.Question question, Map<String, String> further) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("VERSION", VERSION);
        fields.put("TYPE", type);
        fields.put("SITE", account.site());
        fields.put("RANG", "%03d".formatted(Integer.parseInt(account.rang())));
        fields.put("NUMQUESTION", question.number());
        fields.putAll(further);
        // A question asked again keeps its day, whatever the clock shows.
        fields.put(
                "DATEQ",
                DATE.format(question.day().atTime(ParisTime.time(clock.instant()).toLocalTime())));
        fields.put("HASH", "SHA512");
        fields.put("HMAC", key.sign(joined(fields, false)));
        return fields;
    }

    private PayboxAnswer post(URI url, String form) {
        byte @Nullable [] answer =
                http.post()
                        .uri(url)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form.getBytes(StandardCharsets.US_ASCII))
                        .retrieve()
                        .body(byte[].class);
        if (answer == null || answer.length == 0) {
            throw new RestClientException("answered without content");
        }
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

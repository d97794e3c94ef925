package fr.espacecitoyens.simulator.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequestCheckTest {

    /** A third party's digest: test of eileenmcnaughton/omnipay-paybox, testSignData. */
    private static final String TEXT =
            "PBX_SITE=1999888&PBX_RANG=32&PBX_IDENTIFIANT=107904482&PBX_TOTAL=1000&PBX_DEVISE=978"
                    + "&PBX_CMD=TEST zyxwv&PBX_PORTEUR=test@paybox.com"
                    + "&PBX_RETOUR=Mt:M;Ref:R;Auto:A;Erreur:E&PBX_TIME=2014-12-01T00:00:00+00:00";

    private static final String DIGEST =
            "7D15A9C93C4B1A3E11427C35A4CE539CD146182A8EE9E2964E82AA99385007D8"
                    + "B08823272399B384E037F53DEA5008F66F37011FEF44CD65A8B4D964FB55FD10";

    private final RequestCheck check =
            new RequestCheck(
                    new Merchant(
                            "1999888",
                            "032",
                            "107904482",
                            "0123456789ABCDEF".repeat(8),
                            "CCAS",
                            false));

    @Test
    void a_request_signed_by_a_third_partys_program_is_honoured() {
        assertThat(check.refusal(request(TEXT, DIGEST))).isEmpty();
    }

    @Test
    void a_changed_amount_breaks_the_signature() {
        String changed = TEXT.replace("PBX_TOTAL=1000", "PBX_TOTAL=100");

        assertThat(check.refusal(request(changed, DIGEST))).contains(Refusal.of("00006"));
    }

    @Test
    void the_order_of_the_fields_is_signed() {
        String moved = TEXT.replace("PBX_DEVISE=978&", "") + "&PBX_DEVISE=978";

        assertThat(check.refusal(request(moved, DIGEST))).contains(Refusal.of("00006"));
    }

    @Test
    void another_shop_is_refused() {
        String other = TEXT.replace("PBX_SITE=1999888", "PBX_SITE=1999887");

        assertThat(check.refusal(request(other, DIGEST))).contains(Refusal.of("00006"));
    }

    @Test
    void a_shop_that_says_nothing_for_3d_secure_is_refused_unless_it_need_not() {
        var strict =
                new RequestCheck(
                        new Merchant(
                                "1999888",
                                "032",
                                "107904482",
                                "0123456789ABCDEF".repeat(8),
                                "CCAS",
                                true));

        assertThat(strict.refusal(request(TEXT, DIGEST)))
                .contains(new Refusal("00003", "PBX_SHOPPINGCART absent"));
    }

    private static PaymentRequest request(String text, String digest) {
        String form =
                Arrays.stream((text + "&PBX_HMAC=" + digest).split("&", -1))
                        .map(pair -> {
                            int equals = pair.indexOf('=');
                            return pair.substring(0, equals + 1)
                                    + URLEncoder.encode(
                                            pair.substring(equals + 1), StandardCharsets.UTF_8);
                        })
                        .collect(Collectors.joining("&"));
        return PaymentRequest.parse(form);
    }
}

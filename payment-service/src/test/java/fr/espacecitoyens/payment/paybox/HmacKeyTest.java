package fr.espacecitoyens.payment.paybox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacKeyTest {

    @Test
    void a_third_partys_digest_is_reproduced() {
        // eileenmcnaughton/omnipay-paybox, testSignData
        var key = new HmacKey("0123456789ABCDEF".repeat(8));

        String digest =
                key.sign(
                        "PBX_SITE=1999888&PBX_RANG=32&PBX_IDENTIFIANT=107904482&PBX_TOTAL=1000"
                                + "&PBX_DEVISE=978&PBX_CMD=TEST zyxwv&PBX_PORTEUR=test@paybox.com"
                                + "&PBX_RETOUR=Mt:M;Ref:R;Auto:A;Erreur:E"
                                + "&PBX_TIME=2014-12-01T00:00:00+00:00");

        assertThat(digest)
                .isEqualTo(
                        "7D15A9C93C4B1A3E11427C35A4CE539CD146182A8EE9E2964E82AA99385007D8"
                                + "B08823272399B384E037F53DEA5008F66F37011FEF44CD65A8B4D964FB55FD10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123",
                "not hexadecimal at all, though it is long enough to be it ...."
            })
    void a_key_that_is_none_is_refused_without_being_told(String text) {
        assertThatThrownBy(() -> new HmacKey(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PAYBOX_HMAC_KEY must")
                .hasMessageNotContaining("enough to be");
    }
}

package fr.espacecitoyens.payment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayerEmailTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "cecile.alquier+ccas@exemple-mail.org", "A_B-c@x.y.z.fr"})
    void an_address_is_taken(String text) {
        assertThat(PayerEmail.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@b.c",
                "nobody",
                "nobody@nowhere",
                "no body@exemple.fr",
                "<b>x</b>@exemple.fr",
                "a@exemple.fr\r\nBcc: b@exemple.fr",
                "a@b@exemple.fr",
                "cécile@exemple.fr",
                "😀@exemple.fr",
                "a&PBX_TOTAL=1@exemple.fr",
                "a@-exemple.fr",
                "a@exemple..fr",
                "a-name-much-too-long-for-paybox-which-takes-no-more-than-120@characters-of-an"
                        + "-address-however-real-it-may-be-and-this-one-is-longer.example",
            })
    void what_is_no_address_or_could_harm_is_refused(String text) {
        assertThat(PayerEmail.isValid(text)).isFalse();
    }
}

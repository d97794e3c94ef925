package fr.espacecitoyens.endtoend.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CardTest {

    @Test
    void amounts_are_read_as_people_read_them() {
        Card card = card("1\u202f000,08\u00a0€", "1 234 567,89 €");

        assertThat(card.shows(123_456_789, 100_008)).isTrue();
        assertThat(card.shows(123_456_789, 100_009)).isFalse();
        assertThat(card.shows(123_456_788, 100_008)).isFalse();
    }

    @Test
    void less_than_nothing_is_not_what_was_owed() {
        assertThat(card("-1\u202f000,08 €", "1\u202f000,08 €").remainingCents())
                .isEqualTo(-100_008);
    }

    @Test
    void what_is_no_amount_is_not_taken_for_one() {
        assertThatThrownBy(() -> card("0 €", "8,53 €")).isInstanceOf(AssertionError.class);
    }

    private static Card card(String remaining, String total) {
        var page =
                Jsoup.parse(
                        """
                        <article data-invoice="1" data-standing="DUE"><dl class="figures">
                        <div><dt>Reste à payer</dt><dd>%s</dd></div>
                        <div><dt>Montant total</dt><dd>%s</dd></div></dl></article>
                        """
                                .formatted(remaining, total));
        return Card.of(Objects.requireNonNull(page.selectFirst("article")));
    }
}

package fr.espacecitoyens.billing.imports.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final long TWO_GIGABYTES = 2L * 1024 * 1024 * 1024;

    @Test
    void all_entries_together_may_grow_to_two_gigabytes() throws IOException {
        var budget = new Budget();

        budget.spend(TWO_GIGABYTES - 1);
        budget.spend(1);

        assertThatThrownBy(() -> budget.spend(1))
                .isInstanceOf(RefusedArchive.class)
                .hasMessage("Le contenu de l'archive dépasse 2 Go : envoyez-la en plusieurs fois.");
    }

    @Test
    void an_entry_that_grows_more_than_a_hundredfold_is_a_bomb_unless_it_is_small() {
        assertThat(Budget.isBomb(1, 1_000_000)).isFalse();
        assertThat(Budget.isBomb(100_000, 10_000_000)).isFalse();
        assertThat(Budget.isBomb(100_000, 10_000_100)).isTrue();
        assertThat(Budget.isBomb(0, 2_000_000)).isTrue();
    }
}

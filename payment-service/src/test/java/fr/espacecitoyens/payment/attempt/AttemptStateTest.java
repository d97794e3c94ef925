package fr.espacecitoyens.payment.attempt;

import static fr.espacecitoyens.payment.attempt.AttemptState.CANCELLED;
import static fr.espacecitoyens.payment.attempt.AttemptState.CREATED;
import static fr.espacecitoyens.payment.attempt.AttemptState.EXPIRED;
import static fr.espacecitoyens.payment.attempt.AttemptState.PAID;
import static fr.espacecitoyens.payment.attempt.AttemptState.REFUSED;
import static fr.espacecitoyens.payment.attempt.AttemptState.SUSPECT;
import static fr.espacecitoyens.payment.attempt.AttemptState.UNAPPLIED;
import static fr.espacecitoyens.payment.attempt.AttemptState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptStateTest {

    /** The whole table, drawn: a change of it has to be made here too. */
    private static final String TABLE =
            """
            from      | CREATED WAITING PAID REFUSED CANCELLED EXPIRED SUSPECT UNAPPLIED REFUNDED
            CREATED   |    .       x      x     x        x        x       x        x        .
            WAITING   |    .       .      x     x        .        x       x        x        .
            PAID      |    .       .      .     .        .        .       .        .        x
            REFUSED   |    .       x      x     .        .        .       x        x        .
            CANCELLED |    .       x      x     x        .        .       x        x        .
            EXPIRED   |    .       .      x     x        .        .       x        x        .
            SUSPECT   |    .       .      x     .        .        x       .        x        .
            UNAPPLIED |    .       .      .     .        .        .       .        .        x
            REFUNDED  |    .       .      .     .        .        .       .        .        .
            """;

    @Test
    void the_table_is_as_drawn() {
        assertThat(drawn().replaceAll("\\s+", " ")).isEqualTo(TABLE.replaceAll("\\s+", " "));
    }

    /** For readers: the same table as a picture. Copy what the failure shows into the document. */
    @Test
    void the_documents_show_the_same_table() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "payments.md")))
                .contains("```mermaid\n" + diagram("attempt", AttemptState.values()) + "```")
                .contains("```mermaid\n" + diagram("refund", RefundState.values()) + "```");
    }

    private static String diagram(String what, Enum<?>[] states) {
        var steps =
                Arrays.stream(states)
                        .flatMap(from ->
                                Arrays.stream(states)
                                        .filter(to -> can(from, to))
                                        .map(to -> "  " + from + " --> " + to + "\n"))
                        .collect(Collectors.joining());
        return "stateDiagram-v2\n  [*] --> " + states[0] + ": " + what + "\n" + steps;
    }

    private static boolean can(Enum<?> from, Enum<?> to) {
        return from instanceof AttemptState state
                ? state.canBecome((AttemptState) to)
                : ((RefundState) from).canBecome((RefundState) to);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_is_not_in_the_table_throws(AttemptState state) {
        for (AttemptState next : AttemptState.values()) {
            if (state.canBecome(next)) {
                assertThat(state.become(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> state.become(next))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "WAITING"})
    void whatever_is_live_can_end_without_the_citizen(AttemptState state) {
        assertThat(state.isLive()).isTrue();
        assertThat(state.canBecome(EXPIRED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "WAITING", "REFUSED", "CANCELLED", "EXPIRED", "SUSPECT"})
    void paid_may_follow_whatever_took_no_money(AttemptState state) {
        assertThat(state.canBecome(PAID)).isTrue();
        assertThat(state.canBecome(UNAPPLIED)).isTrue();
    }

    @Test
    void only_open_outcomes_keep_others_out() {
        assertThat(Arrays.stream(AttemptState.values()).filter(AttemptState::isLive))
                .containsExactly(CREATED, WAITING)
                .doesNotContain(PAID, REFUSED, CANCELLED, EXPIRED, SUSPECT, UNAPPLIED);
    }

    private static String drawn() {
        String head =
                Arrays.stream(AttemptState.values())
                        .map(AttemptState::name)
                        .collect(Collectors.joining(" "));
        String rows =
                Arrays.stream(AttemptState.values())
                        .map(AttemptStateTest::row)
                        .collect(Collectors.joining("\n"));
        return "from | " + head + "\n" + rows + "\n";
    }

    private static String row(AttemptState from) {
        return from
                + " | "
                + Arrays.stream(AttemptState.values())
                        .map(to -> from.canBecome(to) ? "x" : ".")
                        .collect(Collectors.joining(" "));
    }
}

package fr.espacecitoyens.payment.paybox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.payment.closing.Statement;
import fr.espacecitoyens.platform.web.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayboxStatementTest {

    private static final String HEADER =
            "\"RemittancePaybox\";\"Reference\";\"TransactionId\";\"IdAppel\";\"DateOfIssue\";\"Type\";"
                    + "\"Amount\";\"Currency\";\"Status\";\"ErrorCode\"\n";

    private final PayboxStatement statement = new PayboxStatement();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void what_was_taken_and_given_is_read(String encoding) {
        String file =
                HEADER
                        + "\"1\";\"abcdefgh\";\"600000001\";\"5\";\"10/06/2026\";\"Autorisation\";\"853\";\"978\";\"Télécollecté\";\"\"\n"
                        + "\"1\";\"abcdefgh\";\"600000002\";\"5\";\"2026-06-10\";\"Crédit\";\"300\";\"978\";\"\";\"\"\n";

        var read = statement.read(file.getBytes(Charset.forName(encoding)));

        var day = LocalDate.of(2026, 6, 10);
        assertThat(read.unreadable()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        new Statement.Line("600000001", day, 853, "abcdefgh"),
                        new Statement.Line("600000002", day, -300, "abcdefgh"));
    }

    @Test
    void what_was_refused_is_no_money() {
        assertThat(read("600000001;5;10/06/2026;Autorisation;853;978;;00105").lines()).isEmpty();
        assertThat(read("600000001;5;10/06/2026;Autorisation;853;978;;00000").lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "600000001;5;10/06/2026;Autorisation;8,53;978;;",
                "600000001;5;10/06/2026;Autorisation;-853;978;;",
                "600000001;5;31/06/2026;Autorisation;853;978;;",
                "600000001;5;;Autorisation;853;978;;",
                "600000001;5;10/06/2026;Autre chose;853;978;;",
                "600000001;5;10/06/2026;Autorisation;853;840;;",
                "60A;5;10/06/2026;Autorisation;853;978;;",
                "600000001;5",
            })
    void a_line_that_is_not_understood_is_named_and_not_guessed_at(String line) {
        var read = read(line);

        assertThat(read.lines()).isEmpty();
        assertThat(read.unreadable()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date;montant\n1;2\n", "%PDF-1.7", "\0\0\0"})
    void another_file_is_refused(String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> statement.read(file)).isInstanceOf(Problem.class);
    }

    private Statement read(String line) {
        return statement.read((HEADER + "1;2;" + line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

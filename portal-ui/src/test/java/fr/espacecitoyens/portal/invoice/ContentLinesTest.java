package fr.espacecitoyens.portal.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Repas; goûter, dîner \\ n°5:\"ici\"",
                "sans fin",
                "deux\nlignes\r\net une autre",
                "été à Béziers, été à Béziers, été à Béziers, été à Béziers, été à Béziers, été",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "END:VEVENT\r\nBEGIN:VALARM"
            })
    void a_calendar_reads_what_was_written(String text) throws Exception {
        String file = file(text);

        assertThat(file.split("\r\n"))
                .allSatisfy(line -> assertThat(octets(line)).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
        assertThat(read(file)).isEqualTo(text.replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloche\u0007", "\u0000cloche", "clo\u001bche", "cloche\u007f"})
    void what_no_text_may_hold_is_left_out(String text) throws Exception {
        assertThat(read(file(text))).isEqualTo("cloche");
    }

    private static String file(String text) {
        return new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("BEGIN", "VEVENT")
                .text("DESCRIPTION", text)
                .line("END", "VEVENT")
                .line("END", "VCALENDAR")
                .toString();
    }

    private static int octets(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String read(String file) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(file));
        VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
        return event.getRequiredProperty("DESCRIPTION").getValue();
    }
}

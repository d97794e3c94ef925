package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the whole journal to auditors, and the closed days to everybody. */
@RestController
class JournalController {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Entries entries;
    private final Clock clock;

    JournalController(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * All of it, or an answer that breaks off: it is written here, as long as it takes, and not
     * closed when something goes wrong, for a part of a chain looks like a whole one.
     */
    @GetMapping(path = "/staff/journal", produces = TEXT)
    void export(HttpServletResponse response) throws IOException {
        List<Entry> some = entries.from(1);
        response.setContentType(TEXT);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=journal.txt");
        var out = response.getOutputStream();
        while (!some.isEmpty()) {
            for (Entry entry : some) {
                out.write((entry.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            some = entries.from(some.getLast().sequence() + 1);
        }
    }

    /**
     * The lines that close the days of a month.
     *
     * @param month as 2026-11; the present one if it is not given
     */
    @GetMapping(path = "/preuves/journal", produces = TEXT)
    String days(@RequestParam(name = "mois", required = false) @Nullable String month) {
        return entries.closing(month(month)).stream()
                .map(entry -> entry.text() + "\n")
                .collect(Collectors.joining());
    }

    private YearMonth month(@Nullable String text) {
        try {
            return text == null
                    ? YearMonth.from(clock.instant().atZone(ParisTime.ZONE))
                    : YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw Problem.notFound("month-unknown", "Ce mois n’existe pas.");
        }
    }
}

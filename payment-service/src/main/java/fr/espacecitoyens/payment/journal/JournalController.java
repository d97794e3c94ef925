package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.Problem;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

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

    @GetMapping(path = "/staff/journal", produces = TEXT)
    ResponseEntity<StreamingResponseBody> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=journal.txt")
                .body(out -> {
                    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    try (var file = new PrintWriter(text)) {
                        write(file);
                    }
                });
    }

    private void write(PrintWriter file) {
        long next = 1;
        List<Entry> some = entries.from(next);
        while (!some.isEmpty()) {
            some.forEach(entry -> file.print(entry.text() + "\n"));
            next = some.getLast().sequence() + 1;
            some = entries.from(next);
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

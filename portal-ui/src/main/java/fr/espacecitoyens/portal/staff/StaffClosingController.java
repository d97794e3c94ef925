package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.Closing;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.backend.StaffPayments;
import fr.espacecitoyens.portal.frame.French;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** CLÔTURES: closes a day with the provider's file, and shows what did not match. */
@Controller
class StaffClosingController {

    private static final String NO_DAY = "Choisissez le jour à clore.";
    private static final String NO_FILE =
            "Choisissez le fichier exporté du back-office du prestataire, ou cochez « Sans fichier ».";

    private final StaffPayments payments;
    private final French french;

    StaffClosingController(StaffPayments payments, French french) {
        this.payments = payments;
        this.french = french;
    }

    @GetMapping("/personnel/clotures")
    ModelAndView all() {
        return page(french.today().minusDays(1).toString(), List.of(), HttpStatus.OK);
    }

    @GetMapping("/personnel/clotures/{day}")
    ModelAndView one(@PathVariable String day) {
        var closed = day(day).orElseThrow(PageMissing::new);
        return new ModelAndView(
                "staff/closing", "closing", Answers.value(payments.closing(closed)));
    }

    @PostMapping("/personnel/clotures")
    ModelAndView close(
            @RequestParam(name = "jour", defaultValue = "") String typed,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "sans-fichier", defaultValue = "false") boolean without)
            throws IOException {
        var day = day(typed);
        if (day.isEmpty()) {
            return page(typed, List.of(NO_DAY), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        byte[] content = file == null ? new byte[0] : file.getBytes();
        if (content.length == 0 && !without) {
            return page(typed, List.of(NO_FILE), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (payments.close(day.get(), content)) {
            case Reply.Done<Closing> _ ->
                    new ModelAndView("redirect:/personnel/clotures/" + day.get());
            case Reply.Refused<Closing> no ->
                    page(typed, Answers.refusals(no), HttpStatus.UNPROCESSABLE_CONTENT);
            case Reply.Away<Closing>() -> throw new PageAway();
        };
    }

    private ModelAndView page(String day, List<String> refusals, HttpStatus status) {
        return new ModelAndView("staff/closings", status)
                .addObject("closings", Answers.value(payments.closings()))
                .addObject("day", day)
                .addObject("refusals", refusals);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Closes days for the staff, and shows how days were closed. */
@RestController
class ClosingController {

    private static final int SHOWN = 60;
    private static final int LARGEST_FILE = 5_000_000;

    private final CloseDay closeDay;
    private final MongoTemplate mongo;
    private final Clock clock;

    ClosingController(CloseDay closeDay, MongoTemplate mongo, Clock clock) {
        this.closeDay = closeDay;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The latest days first. */
    @GetMapping("/staff/closings")
    List<Closing> all() {
        var latest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(SHOWN);
        return mongo.find(latest, Closing.class);
    }

    @GetMapping("/staff/closings/{day}")
    Closing one(@PathVariable LocalDate day) {
        var closing = mongo.findById(day.toString(), Closing.class);
        if (closing == null) {
            throw Problem.notFound("closing-unknown", "Ce jour n’est pas encore clos.");
        }
        return closing;
    }

    /**
     * Closes a day, or closes it again.
     *
     * @param body the provider's list of transactions; empty where there is none
     */
    @PutMapping(path = "/staff/closings/{day}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Closing close(
            @PathVariable LocalDate day,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Jwt token) {
        byte[] file = body == null ? new byte[0] : body;
        if (file.length > LARGEST_FILE) {
            throw new Problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "file-too-large",
                    "Ce fichier dépasse 5 Mo : exportez moins de jours à la fois.",
                    List.of());
        }
        if (!day.isBefore(ParisTime.day(clock.instant()))) {
            throw Problem.invalid(
                    List.of(new FieldError("day", "Choisissez un jour qui est terminé.")));
        }
        return store(closeDay.close(day, file, token.getSubject()));
    }

    /** What was found last counts; that it was looked for before is kept. */
    private Closing store(Closing closing) {
        var update =
                new Update()
                        .set("at", closing.at())
                        .set("by", closing.by())
                        .set("provider", closing.provider())
                        .set("journal", closing.journal())
                        .set("unlisted", closing.unlisted())
                        .set("ignored", closing.ignored())
                        .set("differences", closing.differences())
                        .push("runs", closing.run());
        return Objects.requireNonNull(
                mongo.findAndModify(
                        Query.query(Criteria.where("_id").is(closing.day())),
                        update,
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        Closing.class));
    }
}

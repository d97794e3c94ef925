package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides, by the switches, what becomes of the notification of a payment. */
final class Fates {

    private static final int MANY = 8;

    private final Book book;
    private final Faults faults;
    private final Agenda agenda;

    Fates(Book book, Faults faults, Agenda agenda) {
        this.book = book;
        this.faults = faults;
        this.agenda = agenda;
    }

    /** Never RANDOM. */
    NotificationFault of(Operation operation) {
        var setting = faults.setting();
        return setting.notification() == NotificationFault.RANDOM
                ? Chance.of(setting, operation.order().montant(), book.before(operation))
                : setting.notification();
    }

    /** What is to be sent. */
    List<Notice> notices(NotificationFault fate, Operation operation) {
        String idOp = operation.idOp();
        Instant now = agenda.now();
        return switch (fate) {
            case NONE, BEFORE_RETURN -> List.of(notice(idOp, now));
            case LOST -> List.of();
            case LATE -> List.of(notice(idOp, now.plus(faults.setting().delay())));
            case EIGHTFOLD -> Stream.generate(() -> notice(idOp, now)).limit(MANY).toList();
            case AFTER_RETURN -> List.of(notice(idOp, null));
            case FOREIGN -> List.of(notice(foreignTo(operation), now));
            case RANDOM -> throw new IllegalStateException("no fate was chosen");
        };
    }

    private Notice notice(String about, @Nullable Instant due) {
        return Notice.of(about, faults.setting().byPost(), due);
    }

    /** Another one's if there is one, else one that never was. */
    private String foreignTo(Operation operation) {
        return book.all().stream()
                .map(Operation::idOp)
                .filter(idOp -> !idOp.equals(operation.idOp()))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** When what waited for the browser's way back is sent. */
    Instant afterReturn() {
        return agenda.now().plus(faults.setting().delay());
    }
}

package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page where the citizen pays or gives up. */
final class PaymentRoutes {

    static final String PAGE = "/tpa/paiementws.web";

    private static final String WAY_BACK = "/tpa/retour";

    private final Book book;
    private final Fates fates;
    private final Notifier notifier;
    private final Screens screens;
    private final PageGate gate;

    PaymentRoutes(Book book, Fates fates, Notifier notifier, Screens screens, PageGate gate) {
        this.book = book;
        this.fates = fates;
        this.notifier = notifier;
        this.screens = screens;
        this.gate = gate;
    }

    void addTo(Router router) {
        router.add("GET", PAGE, gate.before(this::show));
        router.add("POST", PAGE, gate.before(this::end));
        router.add("GET", WAY_BACK, this::goBack);
    }

    private Reply show(Request request) {
        return payable(FormText.parse(request.rawQuery()).get("idop"))
                .map(operation -> form(200, operation, false))
                .orElseGet(this::gone);
    }

    private Reply end(Request request) {
        Map<String, String> form = FormText.parse(request.body());
        return payable(form.get("idop"))
                .map(operation -> decided(operation, form))
                .orElseGet(this::gone);
    }

    private Reply decided(Operation operation, Map<String, String> form) {
        return Means.outcome(form)
                .map(result -> ended(operation, result))
                .orElseGet(() -> form(400, operation, true));
    }

    private Reply ended(Operation operation, Result result) {
        var fate = fates.of(operation);
        List<Notice> notices = fates.notices(fate, operation);
        return book.end(operation.idOp(), result, notices)
                .map(ended -> told(ended, fate, notices))
                .orElseGet(this::gone);
    }

    private Reply told(Operation operation, NotificationFault fate, List<Notice> notices) {
        if (fate == NotificationFault.BEFORE_RETURN) {
            notices.forEach(notice -> notifier.send(operation, notice));
        } else {
            notices.forEach(notice -> notifier.plan(operation, notice));
        }
        return Reply.seeOther(
                fate == NotificationFault.AFTER_RETURN
                        ? WAY_BACK + "?idop=" + operation.idOp()
                        : operation.order().urlredirect());
    }

    /** The browser's way back leads over here where the notification has to come after it. */
    private Reply goBack(Request request) {
        String idOp = FormText.parse(request.rawQuery()).getOrDefault("idop", "");
        return book.find(idOp)
                .map(operation -> {
                    book.returned(operation, fates.afterReturn())
                            .forEach(notice -> notifier.plan(operation, notice));
                    return Reply.seeOther(operation.order().urlredirect());
                })
                .orElseGet(this::gone);
    }

    private Optional<Operation> payable(@Nullable String idOp) {
        return Optional.ofNullable(idOp).flatMap(book::payable);
    }

    private Reply form(int status, Operation operation, boolean isError) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", PAGE);
        values.put("idop", operation.idOp());
        values.put("amount", euros(operation.order().montant()));
        values.put("object", operation.order().objet());
        values.put("reference", operation.order().refdet());
        values.put("email", operation.order().mel());
        values.put("isError", isError);
        return screens.page(status, "payment", "Payer " + values.get("amount"), values);
    }

    private Reply gone() {
        return screens.page(410, "gone", "Paiement impossible", Map.of());
    }

    static String euros(long cents) {
        return String.format(Locale.FRANCE, "%,d,%02d\u00a0€", cents / 100, cents % 100);
    }
}

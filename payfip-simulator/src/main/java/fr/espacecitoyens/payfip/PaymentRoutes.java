package fr.espacecitoyens.payfip;

import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page where the citizen pays or gives up. */
final class PaymentRoutes {

    static final String PAGE = "/tpa/paiementws.web";

    private final Book book;
    private final Notifier notifier;
    private final Screens screens;
    private final Clock clock;

    PaymentRoutes(Book book, Notifier notifier, Screens screens, Clock clock) {
        this.book = book;
        this.notifier = notifier;
        this.screens = screens;
        this.clock = clock;
    }

    void addTo(Router router) {
        router.add("GET", PAGE, this::show);
        router.add("POST", PAGE, this::end);
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
        return book.end(operation.idOp(), result)
                .map(ended -> {
                    notifier.tell(ended);
                    return Reply.seeOther(ended.order().urlredirect());
                })
                .orElseGet(this::gone);
    }

    private Optional<Operation> payable(@Nullable String idOp) {
        return Optional.ofNullable(idOp)
                .flatMap(book::find)
                .filter(operation -> operation.isPayable(clock.instant()));
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

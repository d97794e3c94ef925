package fr.espacecitoyens.simulator.panel;

import fr.espacecitoyens.simulator.fault.Faults;
import fr.espacecitoyens.simulator.http.FormText;
import fr.espacecitoyens.simulator.http.Reply;
import fr.espacecitoyens.simulator.http.Request;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.http.Screens;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.time.Agenda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The switches for people: how they stand, forms to set them, the clock, the last entries. */
public final class PanelRoutes {

    private static final String PANEL = "/simulateur";
    private static final int ENTRIES = 20;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Faults faults;
    private final Agenda agenda;
    private final Ledger ledger;
    private final Screens screens;

    public PanelRoutes(Faults faults, Agenda agenda, Ledger ledger, Screens screens) {
        this.faults = faults;
        this.agenda = agenda;
        this.ledger = ledger;
        this.screens = screens;
    }

    /** Adds all pages of this feature. */
    public void addTo(Router router) {
        router.add("GET", PANEL, _ -> panel(200));
        router.add("POST", PANEL, r -> changed(r, form -> faults.set(PanelForm.read(form))));
        router.add("GET", PANEL + "/transactions.csv", this::statement);
        router.add("POST", PANEL + "/horloge", r -> changed(r, this::advance));
    }

    private Reply statement(Request request) {
        try {
            var day = LocalDate.parse(FormText.parse(request.rawQuery()).getOrDefault("jour", ""));
            return Reply.latin1File("transactions-" + day + ".csv", Statement.of(day, all()));
        } catch (DateTimeParseException _) {
            return panel(400);
        }
    }

    private List<Transaction> all() {
        return ledger.after(0, Integer.MAX_VALUE);
    }

    private void advance(Map<String, String> form) {
        agenda.advance(Duration.ofSeconds(Long.parseLong(form.getOrDefault("secondes", ""))));
    }

    private Reply changed(Request request, Consumer<Map<String, String>> change) {
        try {
            change.accept(FormText.parse(request.body()));
            return Reply.seeOther(PANEL);
        } catch (IllegalArgumentException _) {
            return panel(400);
        }
    }

    private Reply panel(int status) {
        Map<String, Object> values = new HashMap<>(PanelForm.values(faults.setting()));
        values.put("isError", status != 200);
        values.put("now", PanelText.moment(agenda.now()));
        values.put("today", LocalDate.ofInstant(agenda.now(), PARIS));
        values.put("waiting", agenda.waiting());
        values.put("entries", ledger.latest(ENTRIES).stream().map(PanelText::entry).toList());
        String title = (status == 200 ? "" : "Erreur – ") + "Pannes à simuler";
        return Reply.html(status, screens.page("panel", title, values));
    }
}

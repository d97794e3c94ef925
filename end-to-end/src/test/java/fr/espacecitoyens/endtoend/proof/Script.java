package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who pays what and how: all of it follows from the seed, names of persons excepted.
 *
 * @param parts the people, and what each of them does
 */
record Script(long seed, List<Part> parts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** One person's share. */
    record Part(Person person, List<Act> acts) {}

    static Script of(long seed, int payments) {
        var random = new Random(seed);
        int people = Math.clamp(payments / 20, 4, 100);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            parts.add(new Part(Person.somebody(), new ArrayList<>()));
        }
        String run = Long.toString(System.currentTimeMillis() % 1_000_000_000);
        for (int i = 0; i < payments; i++) {
            // No two amounts alike, nor like those of other journeys, who count them at Paybox.
            long cents = 100_000L + i;
            String number = "%s%06d".formatted(run, i);
            parts.get(i % people).acts().add(new Act(number, cents, Behaviour.any(random)));
        }
        return new Script(seed, parts);
    }

    int payments() {
        return parts.stream().mapToInt(part -> part.acts().size()).sum();
    }

    long cents() {
        return parts.stream().flatMap(p -> p.acts().stream()).mapToLong(Act::cents).sum();
    }

    /** The invoices of this run: other tests have others. */
    Set<String> invoiceNumbers() {
        return parts.stream()
                .flatMap(part -> part.acts().stream())
                .map(Act::invoice)
                .collect(Collectors.toSet());
    }

    /** The file that the town's billing program sends. */
    String invoices() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var file =
                new StringBuilder(
                        "service;numero_client;destinataire;numero;libelle;periode;date_emission;"
                                + "date_echeance;paiement_du;paiement_au;ligne;quantite;prix_unitaire;montant\n");
        for (Part part : parts) {
            for (Act act : part.acts()) {
                String amount =
                        String.format(
                                Locale.FRANCE, "%d,%02d", act.cents() / 100, act.cents() % 100);
                file.append(
                        "action-sociale;%s;Madame ESSAI Jeanne;%s;Repas;2026;%s;%s;%s 00:00;%s 23:00;Repas;1;%s;%s\n"
                                .formatted(
                                        part.person().customer(),
                                        act.invoice(),
                                        DAY.format(today),
                                        DAY.format(today.plusDays(40)),
                                        DAY.format(today),
                                        DAY.format(today.plusDays(30)),
                                        amount,
                                        amount));
            }
        }
        return file.toString();
    }
}

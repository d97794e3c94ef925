package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.billing.organisation.Organisation;
import fr.espacecitoyens.platform.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code certificate.html} prints, already in words.
 *
 * @param persons empty unless several persons were served
 * @param creditable what may count for the tax credit; null if it is nothing
 */
record CertificatePage(
        Organisation organisation,
        int year,
        String payer,
        String service,
        String today,
        Sums sums,
        List<Person> persons,
        @Nullable String creditable,
        List<Line> payments) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** One kind of service. */
    record Row(String label, String amount) {}

    /** Amounts by what they were for, and their sum. */
    record Sums(List<Row> rows, String total) {}

    /** Somebody who was served. */
    record Person(String name, Sums sums) {}

    /** One payment. */
    record Line(String day, String means, String number, String person, String amount) {}

    static CertificatePage of(
            Certificate certificate, String service, Organisation organisation, LocalDate today) {
        var persons = certificate.byPerson();
        Shares shares = certificate.shares();
        long creditable = shares.of(Nature.HOME_HELP) + shares.of(Nature.MEAL_DELIVERY);
        return new CertificatePage(
                organisation,
                certificate.year(),
                certificate.payer(),
                service,
                DAY.format(today),
                sums(shares, certificate.beyondCents()),
                persons.size() < 2
                        ? List.of()
                        : persons.entrySet().stream()
                                .map(p -> new Person(p.getKey(), sums(p.getValue(), 0)))
                                .toList(),
                creditable > 0 ? amount(creditable) : null,
                certificate.payments().stream().map(CertificatePage::line).toList());
    }

    private static Sums sums(Shares shares, long beyondCents) {
        List<Row> rows = new ArrayList<>();
        for (Nature nature : Nature.values()) {
            if (shares.of(nature) != 0) {
                rows.add(new Row(label(nature), amount(shares.of(nature))));
            }
        }
        if (beyondCents != 0) {
            rows.add(new Row("Versé en plus de ce qui était dû", amount(beyondCents)));
        }
        return new Sums(rows, amount(shares.total() + beyondCents));
    }

    private static Line line(Payment payment) {
        return new Line(
                DAY.format(payment.on()),
                payment.amountCents() < 0 ? "Remboursement" : means(payment.means()),
                payment.invoiceNumber(),
                payment.person(),
                amount(payment.amountCents()));
    }

    private static String label(Nature nature) {
        return switch (nature) {
            case HOME_HELP -> "Aide à domicile";
            case MEAL_DELIVERY -> "Livraison de repas à domicile (le service)";
            case MEAL -> "Repas (leur prix)";
            case OTHER -> "Autres prestations";
        };
    }

    private static String means(Settlement.Means means) {
        return switch (means) {
            case ONLINE_CARD -> "Carte bancaire en ligne";
            case ONLINE -> "Paiement en ligne";
            case CHEQUE -> "Chèque";
            case CASH -> "Espèces";
            case TRANSFER -> "Virement";
            case DIRECT_DEBIT -> "Prélèvement";
            case TREASURY -> "Trésor public";
            case CREDIT_NOTE, OTHER -> "Autre moyen";
        };
    }

    private static String amount(long cents) {
        return new Money(cents).inFrench();
    }
}

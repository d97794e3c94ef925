package fr.espacecitoyens.simulator.panel;

import fr.espacecitoyens.simulator.ledger.Kind;
import fr.espacecitoyens.simulator.ledger.Transaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The day's transactions in columns, as the provider's back office exports them. */
final class Statement {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm");
    private static final List<String> COLUMNS =
            List.of(
                    "RemittancePaybox",
                    "Bank",
                    "Site",
                    "Rank",
                    "ShopName",
                    "IdPaybox",
                    "Date",
                    "TransactionId",
                    "IdAppel",
                    "DateOfIssue",
                    "HourOfIssue",
                    "Reference",
                    "Type",
                    "Canal",
                    "Amount",
                    "Currency",
                    "Status",
                    "ErrorCode");

    private Statement() {}

    /** What was done on this day; money that was only set aside has not moved. */
    static String of(LocalDate day, List<Transaction> all) {
        return Stream.concat(
                        Stream.of(COLUMNS),
                        all.stream()
                                .filter(t -> t.isAccepted() && t.kind() != Kind.AUTHORISATION)
                                .filter(t -> time(t).toLocalDate().equals(day))
                                .map(Statement::row))
                .map(row ->
                        row.stream()
                                .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(";", "", "\n")))
                .collect(Collectors.joining());
    }

    private static List<String> row(Transaction t) {
        String day = DAY.format(time(t));
        return List.of(
                "1",
                "1",
                "1999888",
                "032",
                "SIMULATEUR",
                "1",
                day,
                Long.toString(t.transaction()),
                Long.toString(t.call()),
                day,
                HOUR.format(time(t)),
                t.reference(),
                type(t.kind()),
                "Paybox System",
                Long.toString(t.amountCents()),
                "978",
                "Télécollecté",
                "");
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case PAYMENT, AUTHORISATION -> "Autorisation";
            case CAPTURE -> "Débit";
            case CANCELLATION -> "Annulation";
            case REFUND -> "Crédit";
        };
    }

    private static ZonedDateTime time(Transaction t) {
        return t.at().atZone(PARIS);
    }
}

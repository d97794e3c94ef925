package fr.espacecitoyens.endtoend;

import fr.espacecitoyens.localstack.LocalStack;
import fr.espacecitoyens.localstack.demo.DemoStaff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The town's side of the tests: the running stack, and what its staff does through the API. */
public final class Town {

    private static final LocalStack STACK = Stacks.started();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Town() {}

    public static LocalStack stack() {
        return STACK;
    }

    public static String portal() {
        return STACK.portalUrl().toString();
    }

    public static String mailbox() {
        return STACK.mailboxUrl().toString();
    }

    /** How often the payment provider has taken this amount, by its own books. */
    static long captures(Amount amount) {
        return JsonHttp.get(STACK.addresses().paybox() + "/api/transactions")
                .valueStream()
                .filter(t -> t.path("amountCents").asLong() == amount.cents())
                .filter(t -> t.path("code").asString("").equals("00000"))
                // What went back later was taken all the same.
                .filter(t -> t.path("kind").asString("").equals("PAYMENT"))
                .count();
    }

    /** How Paybox behaves from now on; normally if nothing is named. */
    static void payboxBehaves(Map<String, Object> switches) {
        JsonHttp.send("PUT", STACK.simulatorUrl() + "/api/faults", "", switches);
    }

    /** Somebody of the staff with this role. */
    static Member staff(String role) {
        return new Member(DemoStaff.userName(role), STACK.credentials().staffPassword());
    }

    /** With what a member of the staff logs in. */
    record Member(String user, String password) {}

    /** Issues an access key for a customer of « Action sociale », as the counter does. */
    public static String issuesKey(String customer) {
        return STACK.backOffice().issueAccessKey(customer).key();
    }

    /** Sends one invoice that can be paid online today; the answer is its number. */
    static String bills(String customer, Amount amount) {
        return bills(customer, amount, LocalDate.now(PARIS).minusDays(5));
    }

    /** The same, issued today. */
    static String billsToday(String customer, Amount amount) {
        return bills(customer, amount, LocalDate.now(PARIS));
    }

    /** An invoice of last year for meals, which was paid by cheque then. */
    static void billsAndReceivesLastYear(String customer, Amount amount) {
        LocalDate then = LocalDate.now(PARIS).minusYears(1);
        receivesCheque(bills(customer, amount, then), amount, then);
    }

    /** Somebody pays an invoice at the counter today. */
    static void receivesCheque(String number, Amount amount) {
        receivesCheque(number, amount, LocalDate.now(PARIS));
    }

    private static void receivesCheque(String number, Amount amount, LocalDate on) {
        STACK.backOffice()
                .importInvoices(
                        """
                        service;numero;reference;date_reglement;moyen;montant
                        action-sociale;%s;CHQ-%s;%s;cheque;%s
                        """
                                .formatted(number, number, DAY.format(on), amount.inFrench()));
    }

    private static String bills(String customer, Amount amount, LocalDate issuedOn) {
        String number =
                Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
        String csv =
                """
                service;numero_client;destinataire;numero;libelle;periode;date_emission;date_echeance;paiement_du;paiement_au;ligne;nature;quantite;prix_unitaire;montant
                action-sociale;%s;Madame ESSAI Jeanne;%s;Facturation service séniors;Novembre 2026;%s;%s;%s 08:00;%s 18:00;Repas à domicile;repas;1;%s;%s
                """
                        .formatted(
                                customer,
                                number,
                                DAY.format(issuedOn),
                                DAY.format(issuedOn.plusDays(35)),
                                DAY.format(issuedOn.minusDays(1)),
                                DAY.format(issuedOn.plusDays(25)),
                                amount.inFrench(),
                                amount.inFrench());
        STACK.backOffice().importInvoices(csv);
        return number;
    }
}

package fr.espacecitoyens.portal;

import java.util.List;
import org.springframework.boot.SpringApplication;

/** Runs the pages alone, with demo answers behind them: to look at them, not to test them. */
final class PreviewPortal {

    private PreviewPortal() {}

    /** Takes the port and, as a second argument, the state of the payment. */
    public static void main(String[] args) {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 24000;
        DemoAnswers.citizen();
        DemoAnswers.draft("terms", "identity", "address", "contact");
        DemoAnswers.paymentCanStart();
        DemoAnswers.attempts(args.length > 1 ? args[1] : "REFUSED");
        String guide =
                DemoAnswers.guideInvoice(
                        "NON_REGLEE",
                        853,
                        "\"payableOnline\":true,\"notice\":" + DemoAnswers.notice());
        DemoAnswers.invoice(guide);
        DemoAnswers.invoices(
                List.of(
                        guide,
                        DemoAnswers.invoice(
                                "01890000-0000-7000-8000-000000000002",
                                "2611000042",
                                "Octobre 2026",
                                "2026-12-20",
                                "PARTIELLEMENT_REGLEE",
                                500,
                                "\"payableOnline\":true"),
                        DemoAnswers.invoice(
                                "01890000-0000-7000-8000-000000000003",
                                "2609000007",
                                "Septembre 2026",
                                "2026-10-20",
                                "REGLEE",
                                0,
                                "\"payableOnline\":false,\"notPayableReason\":\"SETTLED\"")),
                2,
                3);
        var portal =
                new SpringApplication(PortalApplication.class, FakeKeycloakConfiguration.class);
        FakeBackends.properties(port).forEach(System::setProperty);
        portal.run();
    }
}

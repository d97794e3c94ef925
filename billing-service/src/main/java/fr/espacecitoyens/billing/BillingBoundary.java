package fr.espacecitoyens.billing;

import fr.espacecitoyens.platform.event.EventTopology;
import fr.espacecitoyens.platform.security.AccessRules;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everything that comes in and goes out, readable in one place: routes and events. */
@Configuration(proxyBeanMethods = false)
class BillingBoundary {

    @Bean
    AccessRules accessRules() {
        return routes -> {
            routes.requestMatchers(
                            HttpMethod.GET,
                            "/invoices",
                            "/invoices/{id}",
                            "/invoices/{id}/pdf",
                            "/e-invoice",
                            "/certificates",
                            "/certificates/{id}",
                            "/certificates/{id}/pdf")
                    .hasRole("citoyen");
            routes.requestMatchers(HttpMethod.PUT, "/e-invoice/{id}").hasRole("citoyen");
            routes.requestMatchers(
                            HttpMethod.GET, "/letters/{citizenId}", "/letters/{citizenId}/{id}/pdf")
                    .hasRole("notification");
            routes.requestMatchers(
                            HttpMethod.POST,
                            "/staff/imports",
                            "/staff/imports/{id}/publication",
                            "/staff/imports/{id}/undo",
                            "/staff/invoices/{id}/cancellation",
                            "/staff/invoices/{id}/resend")
                    .hasRole("facturation");
            routes.requestMatchers(
                            HttpMethod.GET,
                            "/staff/imports",
                            "/staff/imports/{id}",
                            "/staff/imports/{id}/errors",
                            "/staff/imports/{id}/totals",
                            "/staff/totals",
                            "/staff/invoices",
                            "/staff/invoices/{id}",
                            "/staff/e-invoices")
                    .hasRole("facturation");
            routes.requestMatchers(HttpMethod.GET, "/staff/openapi.yaml")
                    .hasAnyRole("accueil", "facturation", "administration");
        };
    }

    @Bean
    EventTopology eventTopology() {
        return new EventTopology(
                Map.of(
                        "invoices", "billing.invoices",
                        "reminders", "billing.invoices",
                        "e_invoices", "billing.subscriptions"),
                List.of("identity.citizens", "payment.payments", "notification.messages"));
    }
}

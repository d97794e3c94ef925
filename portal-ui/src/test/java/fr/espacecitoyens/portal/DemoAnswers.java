package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.FakeBackends.BILLING;
import static fr.espacecitoyens.portal.FakeBackends.IDENTITY;
import static fr.espacecitoyens.portal.FakeBackends.PAYMENT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services answer for Madame Alquier, the guide's example. */
final class DemoAnswers {

    static final String DRAFT = "7k3m9x2c5v8b1n4q6w0e";
    static final String INVOICE = "01890000-0000-7000-8000-000000000001";
    static final String ATTEMPT = "01890000-0000-7000-8000-0000000000a1";
    static final String SERVICES = "[{\"id\":\"action-sociale\",\"label\":\"Action sociale\"}]";

    private DemoAnswers() {}

    static void citizen() {
        IDENTITY.answer(
                "GET /me",
                200,
                """
                {"id":"citizen-1","civility":"MADAME","usualName":"ALQUIER","birthName":"DURAND",
                 "firstNames":"Cécile","birthDate":"1946-07-14",
                 "address":{"streetNumber":"12 bis","street":"rue de la Paix","postalCode":"81100",
                            "town":"Castres","country":"France"},
                 "contact":{"phone":"+33563000000","email":"c.alquier@example.org",
                            "preferredMeans":"COURRIEL"},
                 "links":[{"service":"action-sociale","serviceLabel":"Action sociale",
                           "customerNumber":"C1001"}]}
                """);
        IDENTITY.answer("GET /services", 200, SERVICES);
    }

    static void citizenWithoutLink() {
        IDENTITY.answer(
                "GET /me",
                200,
                """
                {"id":"citizen-1","civility":"MADAME","usualName":"ALQUIER","firstNames":"Cécile",
                 "contact":{"email":"c.alquier@example.org"},"links":[]}
                """);
        IDENTITY.answer("GET /services", 200, SERVICES);
    }

    static void invoice(String json) {
        invoices(List.of(json), 1, 1);
        BILLING.answer("GET /invoices/" + INVOICE, 200, json);
    }

    /** A page of the list; the head speaks of one invoice to be paid. */
    static void invoices(List<String> page, int number, int pages) {
        int total = (pages - 1) * 24 + page.size();
        BILLING.answer(
                "GET /invoices",
                200,
                """
                {"open":{"count":%d,"cents":853,"lateCount":0},"total":%d,"matching":%d,
                 "page":%d,"pages":%d,
                 "filters":{"years":[2020,2019],
                            "services":[{"id":"action-sociale","label":"Action sociale"}],
                            "persons":[{"id":"3fa9c1d2","name":"Madame ALQUIER Cécile"},
                                       {"id":"77aa00bb","name":"Monsieur ALQUIER Paul"}]},
                 "invoices":[%s]}
                """
                        .formatted(
                                Math.min(1, total),
                                total,
                                total,
                                number,
                                pages,
                                String.join(",", page)));
    }

    static String guideInvoice(String state, long remaining, String payable) {
        return invoice(
                INVOICE, "2001000001", "Janvier 2020", "2020-02-15", state, remaining, payable);
    }

    static String invoice(
            String id,
            String number,
            String period,
            String dueOn,
            String state,
            long remaining,
            String payable) {
        return """
        {"id":"%s","number":"%s","label":"Facturation service séniors","period":"%s",
         "service":"action-sociale","serviceLabel":"Action sociale",
         "addressee":"Madame ALQUIER Cécile","issuedOn":"2019-12-17","dueOn":"%s",
         "onlineFrom":"2019-12-17T08:00","onlineUntil":"2020-01-31T18:00",
         "totalCents":853,"remainingCents":%d,"state":"%s",%s,
         "lines":[{"label":"Portage de repas","quantityHundredths":150,
                   "unitPriceCents":500,"amountCents":750},
                  {"label":"Livraison","quantityHundredths":100,"unitPriceCents":103,
                   "amountCents":103}]}
        """
                .formatted(id, number, period, dueOn, remaining, state, payable);
    }

    /** What has to be said of an invoice that is to be paid. */
    static String notice() {
        return """
        {"sender":{"name":"Centre Communal d'Action Sociale","town":"Ville de Castres",
                   "addressLines":["Hôtel de Ville","81100 Castres"],
                   "contact":{"phone":"05.63.71.56.13","email":"espace.seniors@ville-castres.fr",
                              "hours":"Du lundi au vendredi : 8h-17h"}},
         "noVat":"Opération non soumise à la TVA (article 256 B du code général des impôts)",
         "payable":true,
         "waysToPay":[{"name":"Par chèque","howTo":"à l'ordre du Trésor public."},
                      {"name":"Par un autre moyen","howTo":"appelez le service."}],
         "demand":{"authority":"Le président du Centre Communal d'Action Sociale, ordonnateur",
                   "siret":"26810065000019",
                   "accountant":{"name":"Service de gestion comptable de Castres",
                                 "addressLines":["1 place du Palais","81108 Castres"],
                                 "hours":"Horaires : www.impots.gouv.fr"},
                   "appeal":"Vous pouvez contester la somme demandée dans les deux mois."}}
        """;
    }

    static void attempts(String state) {
        attempts(state, true);
    }

    static void attemptsOfSomebodyElse(String state) {
        attempts(state, false);
    }

    private static void attempts(String state, boolean own) {
        String attempt =
                """
                {"id":"%s","allocations":[{"invoiceId":"%s","amountCents":853}],"state":"%s","amountCents":853,
                 "nothingTaken":false,"underWay":%s,"cardAccepted":false,"standing":"%s.A",
                 "startedAt":"2026-11-22T10:00:00Z","expiresAt":"2026-11-22T10:30:00Z","own":%s,
                 "settledInvoiceIds":[%s]}
                """
                        .formatted(
                                ATTEMPT,
                                INVOICE,
                                state,
                                !state.equals("PAID"),
                                state,
                                own,
                                state.equals("PAID") ? "\"" + INVOICE + "\"" : "");
        PAYMENT.answer("GET /attempts", 200, "[" + attempt + "]");
        attemptDetail(state, 0, 0, line(INVOICE, "2001000001", 853, 0));
    }

    /** The citizen has begun to pay these parts of invoices in one go. */
    static void begunToPay(Map<String, Long> cents) {
        String allocations =
                cents.entrySet().stream()
                        .map(part ->
                                "{\"invoiceId\":\"%s\",\"amountCents\":%d}"
                                        .formatted(part.getKey(), part.getValue()))
                        .collect(Collectors.joining(","));
        PAYMENT.answer(
                "GET /attempts",
                200,
                """
                [{"id":"%s","allocations":[%s],"state":"CREATED","amountCents":%d,
                  "nothingTaken":false,"underWay":true,"cardAccepted":false,"standing":"CREATED.A",
                  "startedAt":"2026-11-22T10:00:00Z","expiresAt":"2026-11-22T10:30:00Z","own":true}]
                """
                        .formatted(
                                ATTEMPT,
                                allocations,
                                cents.values().stream().mapToLong(Long::longValue).sum()));
    }

    /** Each answer about the attempt says that the browser came back with an accepted card. */
    static void theBrowserSaidThatTheCardWasAccepted() {
        for (String route : List.of("GET /attempts", "GET /attempts/" + ATTEMPT)) {
            String before = PAYMENT.prepared(route);
            PAYMENT.answer(
                    route, 200, before.replace("\"cardAccepted\":false", "\"cardAccepted\":true"));
        }
    }

    /** The provider has said of the attempt that is in this state that it took no money. */
    static void attemptWithNothingTaken(String state, String... lines) {
        attemptDetail(state, 0, 0, lines);
        String unproven = PAYMENT.prepared("GET /attempts/" + ATTEMPT);
        PAYMENT.answer(
                "GET /attempts/" + ATTEMPT,
                200,
                unproven.replace("\"nothingTaken\":false", "\"nothingTaken\":true"));
    }

    /** One attempt as its own page asks for it. */
    static void attemptDetail(String state, long unapplied, long refunded, String... lines) {
        PAYMENT.answer(
                "GET /attempts/" + ATTEMPT,
                200,
                """
                {"id":"%s","allocations":[%s],"state":"%s","amountCents":853,
                 "nothingTaken":false,"underWay":false,"cardAccepted":false,"standing":"%s.A","provider":"PAYBOX",
                 "startedAt":"2026-11-22T10:00:00Z","expiresAt":"2026-11-22T10:30:00Z","own":true,
                 "lines":[%s],"unappliedCents":%d,"refundedCents":%d}
                """
                        .formatted(
                                ATTEMPT,
                                Stream.of(lines)
                                        .map(_ ->
                                                "{\"invoiceId\":\""
                                                        + INVOICE
                                                        + "\",\"amountCents\":853}")
                                        .collect(Collectors.joining(",")),
                                state,
                                state,
                                String.join(",", lines),
                                unapplied,
                                refunded));
    }

    static String line(String invoice, String number, long cents, long remaining) {
        return """
        {"invoiceId":"%s","invoiceNumber":"%s","invoiceLabel":"Facturation service séniors",
         "amountCents":%d,"remainingCents":%d}
        """
                .formatted(invoice, number, cents, remaining);
    }

    static void noAttempt() {
        PAYMENT.answer("GET /attempts", 200, "[]");
    }

    static void paymentCanStart() {
        PAYMENT.answer(
                "POST /attempts",
                201,
                """
                {"id":"%s","state":"CREATED","page":{"method":"POST","url":"%s/cgi/MYchoix_pagepaiement.cgi",
                 "fields":[{"name":"PBX_SITE","value":"1999888"},
                           {"name":"PBX_TOTAL","value":"853"},
                           {"name":"PBX_PORTEUR","value":"a+b@example.org"},
                           {"name":"PBX_HMAC","value":"AB12"}]}}
                """
                        .formatted(ATTEMPT, PAYMENT.url()));
    }

    /** A draft in which these parts are done: terms, identity, address, contact. */
    static void draft(String... parts) {
        var json = new StringBuilder("{\"id\":\"" + DRAFT + "\"");
        for (String part : parts) {
            json.append(',').append(part(part));
        }
        IDENTITY.answer("GET /drafts/" + DRAFT, 200, json.append('}').toString());
        IDENTITY.answer("POST /drafts", 201, "{\"id\":\"" + DRAFT + "\"}");
        for (String part : new String[] {"terms", "identity", "address", "contact"}) {
            IDENTITY.answer("PUT /drafts/" + DRAFT + "/" + part, 204, "");
        }
        IDENTITY.answer("DELETE /drafts/" + DRAFT, 204, "");
        places();
    }

    static void places() {
        IDENTITY.answer(
                "GET /places/countries",
                200,
                "[{\"name\":\"France\"},{\"name\":\"Algérie\"},{\"name\":\"Belgique\"}]");
        IDENTITY.answer(
                "GET /places/departments",
                200,
                """
                [{"code":"12","name":"Aveyron"},{"code":"81","name":"Tarn"}]
                """);
        IDENTITY.answer(
                "GET /places/communes",
                200,
                """
                [{"name":"Castres","department":"Tarn","label":"Castres (81)"},
                 {"name":"Castres-Gironde","department":"Gironde","label":"Castres-Gironde (33)"}]
                """);
    }

    /** The draft in which these parts are done, with a picture. */
    static void draftWithPhoto(String... parts) {
        draft(parts);
        var photo = "/drafts/" + DRAFT + "/photo";
        IDENTITY.answer(
                "GET /drafts/" + DRAFT,
                200,
                """
                {"id":"%s",%s,"photoStoredAt":"2026-11-22T10:00:00Z"}
                """
                        .formatted(
                                DRAFT,
                                Stream.of(parts)
                                        .map(DemoAnswers::part)
                                        .collect(Collectors.joining(","))));
        IDENTITY.answer("GET " + photo, 200, "the picture");
        IDENTITY.answer("PUT " + photo, 204, "");
        IDENTITY.answer("DELETE " + photo, 204, "");
    }

    private static String part(String name) {
        return switch (name) {
            case "terms" ->
                    "\"terms\":{\"version\":\"2026-11\",\"acceptedAt\":\"2026-11-22T10:00:00Z\"}";
            case "identity" ->
                    """
                    "identity":{"civility":"MADAME","usualName":"ALQUIER","firstNames":"Cécile",
                                "birthDate":"1946-07-14"}
                    """;
            case "address" -> "\"address\":{\"town\":\"Castres\"}";
            case "contact" ->
                    """
                    "contact":{"email":"c.alquier@example.org","preferredMeans":"COURRIEL"}
                    """;
            default -> throw new IllegalArgumentException(name);
        };
    }
}

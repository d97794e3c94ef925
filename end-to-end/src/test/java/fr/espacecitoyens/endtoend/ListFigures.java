package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what a citizen's list of invoices costs while the store grows, beside the cheapest
 * answer of the same programs, and prints it. Run by {@code ./measure}.
 */
class ListFigures {

    private static final int CLIENTS = 32;
    private static final int WARM_UP = 8_000;
    private static final int REQUESTS = 4_000;
    private static final int ONE_FILE = 100_000;

    /** As many as a household gets of one service in a year, all of them unpaid. */
    private static final int A_YEAR = 12;

    /** How many invoices there are in the store, from measurement to measurement. */
    private static final List<Integer> SIZES =
            Stream.of(System.getProperty("figures.invoices", "10000,100000").split(","))
                    .map(Integer::valueOf)
                    .toList();

    private final Person person = Person.somebody();
    @TempDir private Path folder;

    @Test
    void prints_what_a_list_costs_while_the_store_grows() throws Exception {
        var visitor = new PlainVisitor(person);
        visitor.createsASpace(Town.issuesKey(person.customer()));
        for (int i = 0; i < A_YEAR; i++) {
            Town.bills(person.customer(), Amount.unlikeAnyOther());
        }
        makeAClient();
        int stored = 0;
        for (int size : SIZES) {
            fill(size - stored);
            // Once until all is compiled; then only until what changed is read again.
            measure(size, visitor.cookies(), stored == 0 ? WARM_UP : WARM_UP / 10);
            stored = size;
        }
    }

    private void measure(int size, String cookies, int warmUp) {
        // Tokens live some minutes: each size has its own.
        HttpRequest list = atBilling("/invoices", citizensToken());
        HttpRequest trivial = atBilling("/staff/openapi.yaml", BackOfficeApi.token());
        HttpRequest page = atPortal("/factures", cookies);
        HttpRequest plainPage = atPortal("/aide", cookies);
        for (HttpRequest each : List.of(list, trivial, page, plainPage)) {
            assertThat(Load.of(CLIENTS, warmUp, each).errors()).isZero();
        }
        measure(size, "list, one client", 1, list);
        measure(size, "trivial route", CLIENTS, trivial);
        measure(size, "list", CLIENTS, list);
        measure(size, "plain page", CLIENTS, plainPage);
        measure(size, "page of the list", CLIENTS, page);
    }

    private void fill(int invoices) throws Exception {
        for (int left = invoices; left > 0; left -= ONE_FILE) {
            Path file = folder.resolve("factures.csv");
            String customer = Person.somebody().customer();
            Files.writeString(file, InvoiceFile.of(customer, Math.min(left, ONE_FILE)));
            var done = CommandLine.starts("--publier", file).result(Duration.ofMinutes(15));
            assertThat(done.exitCode()).as(done.output()).isZero();
        }
    }

    private static void measure(int size, String what, int clients, HttpRequest request) {
        ServerCpu before = ServerCpu.now();
        Load load = Load.of(clients, REQUESTS, request);
        ServerCpu worked = ServerCpu.now().since(before);
        System.out.printf(
                "FIGURE %,d invoices, %s: %s; CPU %.2f ms each, of a thousand: %s%n",
                size,
                what,
                load,
                worked.millis() / (double) REQUESTS,
                worked.inWords(REQUESTS / 1000));
    }

    private static HttpRequest atBilling(String path, String token) {
        String address = Town.stack().addresses().billing() + path;
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static HttpRequest atPortal(String path, String cookies) {
        return HttpRequest.newBuilder(URI.create(Town.portal() + path))
                .header("Cookie", cookies)
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    /** One that only this measurement has: citizens' tokens never leave the portal. */
    private static void makeAClient() {
        Console.ofTheAdministrator()
                .does(
                        "POST",
                        "/clients",
                        Map.of(
                                "clientId",
                                "figures",
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "protocolMappers",
                                List.of(audience())));
    }

    private String citizensToken() {
        var answer =
                JsonHttp.form(
                        Town.portal()
                                + "/auth/realms/espace-citoyens/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "figures",
                                "username",
                                person.userName(),
                                "password",
                                person.password()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonHttp.read(answer).path("access_token").asString();
    }

    private static Map<String, Object> audience() {
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config",
                        Map.of(
                                "included.custom.audience", "espace-citoyens-api",
                                "access.token.claim", "true"));
    }
}

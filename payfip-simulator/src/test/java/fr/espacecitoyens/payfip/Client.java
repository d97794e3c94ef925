package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseRequest;
import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseResponse;
import fr.gouv.finances.cp.tpa.service.securite.requete.CreerPaiementSecuriseRequest;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.FonctionnelleErreur;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.PaiementSecurise;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.PaiementSecuriseService;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The town's questions, and a browser without scripts, as far as these tests need them. */
final class Client {

    static final String PAID = "moyen=carte&carte=4970100000000000";
    static final String REFUSED = "moyen=carte&carte=4970100000000009";
    static final String GIVEN_UP = "abandonner=oui";
    static final String BACK = "http://ville.example/retour";
    private static final String PAGE = "/tpa/paiementws.web";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final PaiementSecurise service;

    Client(int port) {
        base = "http://127.0.0.1:" + port;
        service = new PaiementSecuriseService().getPaiementSecuriseServicePort();
        ((BindingProvider) service)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, base + "/tpa/services/securite");
    }

    /** Opens an operation; returns its idOp. */
    String open(Creditor creditor, String refdet, long cents) throws Exception {
        var request = new CreerPaiementSecuriseRequest();
        request.setNumcli("090009");
        request.setSaisie("T");
        request.setExer("2026");
        request.setRefdet(refdet);
        request.setMontant(Long.toString(cents));
        request.setMel("usager@ville.example");
        request.setObjet("Cantine");
        request.setUrlnotif(creditor.address());
        request.setUrlredirect(BACK);
        return service.creerPaiementSecurise(request).getIdOp();
    }

    RecupererDetailPaiementSecuriseResponse detail(String idOp) throws Exception {
        var question = new RecupererDetailPaiementSecuriseRequest();
        question.setIdOp(idOp);
        return service.recupererDetailPaiementSecurise(question);
    }

    /** The result's letter, or the anomaly's code. */
    String result(String idOp) throws Exception {
        try {
            return detail(idOp).getResultrans();
        } catch (FonctionnelleErreur e) {
            return e.getFaultInfo().getCode();
        }
    }

    HttpResponse<String> page(String idOp) throws IOException {
        return get(PAGE + "?idop=" + idOp);
    }

    /** What the citizen does on the page; where the browser goes then. */
    String does(String idOp, String form) throws IOException {
        var answer = post(PAGE, form + "&idop=" + idOp);
        if (answer.statusCode() != 303) {
            throw new AssertionError("status " + answer.statusCode());
        }
        return location(answer);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    HttpResponse<String> post(String path, String form) throws IOException {
        return send(request(path).POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> put(String path, String body) throws IOException {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    void faults(String setting) throws IOException {
        var answer = put("/api/faults", setting);
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode());
        }
    }

    JsonNode read(String path) throws IOException {
        return json.readTree(get(path).body());
    }

    /** What the creditor answered to the notifications about a reference. */
    List<String> answers(String reference) throws IOException {
        var entry = read("/api/transactions?reference=" + reference).path(0);
        return entry.path("ipn").valueStream().map(JsonNode::asString).toList();
    }

    void advance(long seconds) throws IOException {
        post("/api/clock/advance", "{\"seconds\":" + seconds + "}");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

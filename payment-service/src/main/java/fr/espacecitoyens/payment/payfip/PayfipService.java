package fr.espacecitoyens.payment.payfip;

import fr.espacecitoyens.payment.attempt.ProviderAway;
import fr.espacecitoyens.platform.ParisTime;
import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseRequest;
import fr.gouv.finances.cp.tpa.service.securite.requete.CreerPaiementSecuriseRequest;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.FonctionnelleErreur;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.PaiementSecurise;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens operations at PayFiP, and asks how they stand: PayFiP never tells by itself. */
final class PayfipService {

    /** An operation and the page where it is paid. */
    record Opened(String idOp, URI page) {}

    private static final Logger log = LoggerFactory.getLogger(PayfipService.class);

    private final PaiementSecurise port;
    private final PayfipProperties properties;
    private final CircuitBreaker breaker;
    private final DetailCheck check;
    private final Clock clock;

    PayfipService(
            PaiementSecurise port,
            PayfipProperties properties,
            CircuitBreaker breaker,
            Clock clock) {
        this.port = port;
        this.properties = properties;
        this.breaker = breaker;
        this.check = new DetailCheck(properties);
        this.clock = clock;
    }

    /**
     * Opens an operation, payable for 15 minutes.
     *
     * @throws ProviderAway if PayFiP is away or does not want it
     * @throws fr.espacecitoyens.platform.web.Problem if it never takes such an amount
     */
    Opened create(Debt debt) {
        debt.refuseOutOfBounds();
        try {
            String idOp = guarded(() -> port.creerPaiementSecurise(request(debt)).getIdOp());
            return new Opened(idOp, URI.create(properties.pageUrl() + "?idop=" + idOp));
        } catch (FonctionnelleErreur e) {
            throw new ProviderAway("PayFiP refuses: " + e.getFaultInfo().getCode());
        } catch (Exception e) {
            log.atWarn().setCause(e).log("PayFiP is away");
            throw new ProviderAway("PayFiP is away");
        }
    }

    /** How an operation stands, for the debt that it was opened for; never fails. */
    PayfipResult result(String idOp, String refdet, long amountCents) {
        var question = new RecupererDetailPaiementSecuriseRequest();
        question.setIdOp(idOp);
        try {
            var detail = guarded(() -> port.recupererDetailPaiementSecurise(question));
            return check.read(detail, refdet, amountCents);
        } catch (FonctionnelleErreur e) {
            return anomaly(e.getFaultInfo().getCode());
        } catch (Exception e) {
            log.atWarn().addKeyValue("refdet", refdet).setCause(e).log("PayFiP is away");
            return new PayfipResult.Unanswered();
        }
    }

    private static PayfipResult anomaly(String code) {
        return switch (code) {
            case "P1" -> new PayfipResult.Unknown();
            case "P5" -> new PayfipResult.NotYet();
            default -> new PayfipResult.Unanswered();
        };
    }

    private <T> T guarded(Callable<T> question) throws Exception {
        return Decorators.ofCallable(question).withCircuitBreaker(breaker).decorate().call();
    }

    private CreerPaiementSecuriseRequest request(Debt debt) {
        var request = new CreerPaiementSecuriseRequest();
        request.setNumcli(properties.numcli());
        request.setSaisie(properties.saisie());
        request.setExer(Integer.toString(ParisTime.day(clock.instant()).getYear()));
        request.setRefdet(debt.refdet());
        request.setMontant(Long.toString(debt.amountCents()));
        request.setMel(debt.email());
        request.setObjet(debt.plainObject());
        request.setUrlnotif(debt.notifyUrl().toString());
        request.setUrlredirect(debt.returnUrl().toString());
        return request;
    }
}

package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.reponse.CreerPaiementSecuriseResponse;
import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailClientRequest;
import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailClientResponse;
import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseRequest;
import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseResponse;
import fr.gouv.finances.cp.tpa.service.securite.requete.CreerPaiementSecuriseRequest;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.FonctionnelleErreur;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.PaiementSecurise;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.TechDysfonctionnementErreur;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.TechIndisponibiliteErreur;
import jakarta.jws.WebService;

/** PayFiP's three operations. Public, as the SOAP library asks. */
@WebService(
        serviceName = "PaiementSecuriseService",
        portName = "PaiementSecuriseServicePort",
        targetNamespace = SoapService.NAMESPACE,
        endpointInterface =
                "fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.PaiementSecurise")
public final class SoapService implements PaiementSecurise {

    static final String NAMESPACE =
            "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService";

    private final Book book;
    private final Faults faults;

    SoapService(Book book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    @Override
    public CreerPaiementSecuriseResponse creerPaiementSecurise(CreerPaiementSecuriseRequest asked)
            throws FonctionnelleErreur, TechIndisponibiliteErreur, TechDysfonctionnementErreur {
        failIfAsked();
        InputRules.check(asked);
        var answer = new CreerPaiementSecuriseResponse();
        answer.setIdOp(book.open(Order.of(asked)).idOp());
        return answer;
    }

    @Override
    public RecupererDetailPaiementSecuriseResponse recupererDetailPaiementSecurise(
            RecupererDetailPaiementSecuriseRequest asked)
            throws FonctionnelleErreur, TechIndisponibiliteErreur, TechDysfonctionnementErreur {
        failIfAsked();
        Operation operation =
                book.find(InputRules.orEmpty(asked.getIdOp()))
                        .orElseThrow(() -> Anomaly.functional("P1", "IdOp incorrect"));
        Operation.End end = operation.end();
        if (end == null || faults.setting().service() == ServiceFault.NOT_YET) {
            throw Anomaly.functional("P5", "Le résultat de la transaction n'est pas connu");
        }
        return faults.setting().distorted(Detail.of(operation, end));
    }

    @Override
    public RecupererDetailClientResponse recupererDetailClient(RecupererDetailClientRequest asked)
            throws TechIndisponibiliteErreur, TechDysfonctionnementErreur {
        failIfAsked();
        var answer = new RecupererDetailClientResponse();
        answer.setLibelleN1("COLLECTIVITE D'ESSAI");
        answer.setLibelleN2("REGIE " + asked.getNumCli());
        answer.setLibelleN3("");
        return answer;
    }

    private void failIfAsked() throws TechIndisponibiliteErreur, TechDysfonctionnementErreur {
        switch (faults.setting().service()) {
            case UNAVAILABLE ->
                    throw new TechIndisponibiliteErreur(
                            "indisponible", Anomaly.of(InputRules.OWN_CODE, "Indisponible"));
            case BROKEN ->
                    throw new TechDysfonctionnementErreur(
                            "dysfonctionnement",
                            Anomaly.of(InputRules.OWN_CODE, "Dysfonctionnement"));
            case NONE, ERROR_500, HANG, OUTAGE, WRONG_AMOUNT, NOT_YET -> {}
        }
    }
}

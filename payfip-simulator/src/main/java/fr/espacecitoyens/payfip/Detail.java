package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseResponse;
import java.time.format.DateTimeFormatter;

/** How PayFiP tells of a payment. */
final class Detail {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("ddMMyyyy").withZone(Operation.PARIS);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HHmm").withZone(Operation.PARIS);

    private Detail() {}

    static RecupererDetailPaiementSecuriseResponse of(Operation operation, Operation.End end) {
        var order = operation.order();
        var detail = new RecupererDetailPaiementSecuriseResponse();
        detail.setIdOp(operation.idOp());
        detail.setDattrans(DAY.format(end.at()));
        detail.setHeurtrans(MINUTE.format(end.at()));
        detail.setNumauto(end.numauto());
        detail.setResultrans(end.result().name());
        detail.setExer(order.exer());
        detail.setMel(order.mel());
        detail.setMontant(Long.toString(order.montant()));
        detail.setNumcli(order.numcli());
        detail.setObjet(order.objet());
        detail.setRefdet(order.refdet());
        detail.setSaisie(order.saisie());
        return detail;
    }
}

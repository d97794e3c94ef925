package fr.espacecitoyens.payfip;

import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseResponse;

/**
 * How all switches stand.
 *
 * @param byPost whether the notification is a POST; a GET otherwise
 * @param delaySeconds of a late notification, by the simulator's clock
 * @param hangSeconds after which a question without an answer ends
 */
record Setting(
        NotificationFault notification,
        boolean byPost,
        int delaySeconds,
        ServiceFault service,
        int hangSeconds) {

    static final Setting FAULTLESS =
            new Setting(NotificationFault.NONE, false, 60, ServiceFault.NONE, 60);

    Setting {
        if (delaySeconds < 0 || hangSeconds < 0 || hangSeconds > 600) {
            throw new IllegalArgumentException("no such time");
        }
    }

    /** The answer with the amount that this setting wants. */
    RecupererDetailPaiementSecuriseResponse distorted(
            RecupererDetailPaiementSecuriseResponse detail) {
        if (service == ServiceFault.WRONG_AMOUNT) {
            detail.setMontant(Long.toString(Long.parseLong(detail.getMontant()) + 1));
        }
        return detail;
    }
}

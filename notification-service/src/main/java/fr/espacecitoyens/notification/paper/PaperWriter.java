package fr.espacecitoyens.notification.paper;

import fr.espacecitoyens.notification.contact.Contacts;
import fr.espacecitoyens.notification.mail.ServiceLabels;
import fr.espacecitoyens.notification.mail.Stationery;
import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.Message;
import fr.espacecitoyens.notification.message.Outgoing;
import fr.espacecitoyens.notification.message.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words for both sides: the citizen, and the staff that prints. */
@Component
class PaperWriter implements Writer {

    private final Contacts contacts;
    private final Stationery stationery;
    private final ServiceLabels services;

    PaperWriter(Contacts contacts, Stationery stationery, ServiceLabels services) {
        this.contacts = contacts;
        this.stationery = stationery;
        this.services = services;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.range(Kind.E_INVOICE_BEGINS, Kind.STAFF_PAPER_AGAIN);
    }

    @Override
    public List<Outgoing> write(Message message) {
        About about = message.about();
        String service = services.of(Objects.requireNonNull(about.service()));
        if (message.kind() == Kind.STAFF_PAPER_AGAIN) {
            return List.of(forStaff(message, service));
        }
        return contacts.of(Objects.requireNonNull(about.citizenId())).stream()
                .map(contact -> forCitizen(message, contact.email(), service))
                .toList();
    }

    private Outgoing forCitizen(Message message, String to, String service) {
        return switch (message.kind()) {
            case E_INVOICE_BEGINS -> begins(message, to, service);
            case E_INVOICE_ENDS -> ends(message, to, service);
            default -> cameBack(message, to, service);
        };
    }

    private Outgoing begins(Message message, String to, String service) {
        return letter(
                message,
                to,
                "Vous avez choisi la facture en ligne",
                List.of(
                        "Vos prochaines factures du service «\u00a0"
                                + service
                                + "\u00a0» arrivent par courriel, et non plus par la poste. Vous les"
                                + " trouvez aussi dans votre espace.",
                        "Vous pouvez changer d'avis quand vous voulez, dans «\u00a0Adhésion à la"
                                + " facture en ligne\u00a0»."));
    }

    private Outgoing ends(Message message, String to, String service) {
        return letter(
                message,
                to,
                "Vos factures reviennent par courrier",
                List.of(
                        "Vos prochaines factures du service «\u00a0"
                                + service
                                + "\u00a0» arrivent de nouveau par la poste. Vous les trouvez aussi"
                                + " dans votre espace."));
    }

    private Outgoing cameBack(Message message, String to, String service) {
        return letter(
                message,
                to,
                "Vos factures reviennent par courrier",
                List.of(
                        "Nos deux derniers messages avec vos factures du service «\u00a0"
                                + service
                                + "\u00a0» nous ont été retournés\u00a0: l'adresse de courriel que vous"
                                + " aviez indiquée pour la facture en ligne ne fonctionne plus.",
                        "Pour que vous n'en manquiez aucune, vos factures vous sont de nouveau"
                                + " envoyées par courrier. Vous les trouvez aussi dans votre"
                                + " espace.",
                        "Pour revenir à la facture en ligne, indiquez une autre adresse dans"
                                + " «\u00a0Adhésion à la facture en ligne\u00a0»."));
    }

    private Outgoing forStaff(Message message, String service) {
        return letter(
                message,
                stationery.ownAddress(),
                "Un client est revenu à la facture sur papier",
                List.of(
                        "Deux messages de suite au client n°\u00a0"
                                + Stationery.oneLine(
                                        Objects.requireNonNull(message.about().customerNumber()))
                                + " («\u00a0"
                                + service
                                + "\u00a0») ont été retournés. Ses prochaines factures sont à imprimer\u00a0:"
                                + " il ne figure plus dans l'export des adhérents à la facture en"
                                + " ligne.",
                        "Si vous le pouvez, appelez-le pour vérifier son adresse de courriel."));
    }

    private Outgoing letter(Message message, String to, String subject, List<String> paragraphs) {
        return new Outgoing(
                stationery.write(
                        message.id(),
                        to,
                        subject,
                        "announcement",
                        Map.of(
                                "paragraphs",
                                paragraphs,
                                "button",
                                message.kind() != Kind.STAFF_PAPER_AGAIN,
                                "link",
                                stationery.page().toString())));
    }
}

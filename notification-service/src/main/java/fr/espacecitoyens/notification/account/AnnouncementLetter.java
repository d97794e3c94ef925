package fr.espacecitoyens.notification.account;

import fr.espacecitoyens.notification.contact.Contacts;
import fr.espacecitoyens.notification.mail.FrenchTime;
import fr.espacecitoyens.notification.mail.Letter;
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

/** The words of the letters. */
@Component
class AnnouncementLetter implements Writer {

    private static final String NOT_YOU =
            "Ce n'est pas vous\u00A0? Changez votre mot de passe et contactez-nous sans attendre.";

    /** What one letter says; the button leads to the portal, where there is still one. */
    private record Words(String subject, List<String> paragraphs, boolean button) {}

    private final Contacts contacts;
    private final Stationery stationery;
    private final ServiceLabels services;

    AnnouncementLetter(Contacts contacts, Stationery stationery, ServiceLabels services) {
        this.contacts = contacts;
        this.stationery = stationery;
        this.services = services;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.range(Kind.LINK_ADDED, Kind.ERASED);
    }

    @Override
    public List<Outgoing> write(Message message) {
        String citizen = Objects.requireNonNull(message.about().citizenId());
        return contacts.of(citizen).stream()
                .map(contact -> new Outgoing(write(message, contact.email())))
                .toList();
    }

    private Letter write(Message message, String email) {
        Words words = words(message);
        return stationery.write(
                message.id(),
                email,
                words.subject(),
                "announcement",
                Map.of(
                        "paragraphs",
                        words.paragraphs(),
                        "button",
                        words.button(),
                        "link",
                        stationery.page().toString()));
    }

    private Words words(Message message) {
        var about = message.about();
        return switch (message.kind()) {
            case LINK_ADDED -> linkAdded(label(about));
            case LINK_REMOVED -> linkRemoved(label(about));
            case ERASURE_REQUESTED -> erasureRequested(moment(about));
            case ERASURE_CANCELLED ->
                    new Words(
                            "Votre espace est conservé",
                            List.of(
                                    "La suppression de votre espace est annulée. Vous pouvez"
                                            + " continuer à l'utiliser comme avant.",
                                    NOT_YOU),
                            true);
            case ERASED -> erased();
            default -> throw new IllegalArgumentException(message.kind().name());
        };
    }

    private static Words linkAdded(String service) {
        return new Words(
                "Un service a été ajouté à votre espace",
                List.of(
                        "Le service «\u00A0"
                                + service
                                + "\u00A0» est maintenant relié à votre espace\u00A0: vous y trouvez ses"
                                + " factures.",
                        NOT_YOU),
                true);
    }

    private static Words linkRemoved(String service) {
        return new Words(
                "Un service a été retiré de votre espace",
                List.of(
                        "Le service «\u00A0"
                                + service
                                + "\u00A0» n'est plus relié à votre espace\u00A0: ses factures n'y sont plus"
                                + " affichées. Elles ne sont pas annulées.",
                        "Pour le relier de nouveau, demandez-nous une nouvelle clé d'accès.",
                        NOT_YOU),
                true);
    }

    private static Words erasureRequested(String moment) {
        return new Words(
                "Votre espace va être supprimé",
                List.of(
                        "Vous avez demandé la suppression de votre espace. Elle aura lieu le "
                                + moment
                                + ".",
                        "Vous avez changé d'avis\u00A0? Connectez-vous avant cette date et cliquez sur"
                                + " «\u00A0ANNULER LA SUPPRESSION\u00A0».",
                        NOT_YOU),
                true);
    }

    private static Words erased() {
        return new Words(
                "Votre espace est supprimé",
                List.of(
                        "Comme vous l'avez demandé, votre espace et vos données personnelles sont"
                                + " effacés.",
                        "Vos factures et leurs paiements sont gardés 10 ans, comme l'exige la"
                                + " comptabilité publique. Ils ne sont plus reliés à un espace.",
                        "Vous pourrez créer un nouvel espace quand vous le voudrez."),
                false);
    }

    private String label(About about) {
        String service = about.service();
        return service == null ? "" : services.of(service);
    }

    private static String moment(About about) {
        var moment = about.moment();
        return moment == null ? "" : FrenchTime.inFrench(moment);
    }
}

package fr.espacecitoyens.notification.account;

import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.OrganisationProperties;
import fr.espacecitoyens.notification.mail.ParisTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The words of the letters. */
@Component
class AnnouncementLetter {

    private static final String NOT_YOU =
            "Ce n'est pas vous\u00A0? Changez votre mot de passe et contactez-nous sans attendre.";

    /** What one letter says; the button leads to the portal, where there is still one. */
    private record Words(String subject, List<String> paragraphs, boolean button) {}

    private final ITemplateEngine templates;
    private final OrganisationProperties organisation;
    private final AnnouncementProperties account;

    AnnouncementLetter(
            ITemplateEngine templates,
            OrganisationProperties organisation,
            AnnouncementProperties account) {
        this.templates = templates;
        this.organisation = organisation;
        this.account = account;
    }

    Letter write(Announcement announcement, String email) {
        Words words = words(announcement);
        var values =
                new Context(
                        Locale.FRANCE,
                        Map.of(
                                "organisation", organisation,
                                "subject", words.subject(),
                                "paragraphs", words.paragraphs(),
                                "button", words.button(),
                                "link", organisation.portalAddress().toString()));
        return new Letter(
                announcement.id(),
                email,
                words.subject(),
                templates.process("announcement.txt", values),
                templates.process("announcement.html", values));
    }

    private Words words(Announcement announcement) {
        return switch (announcement.kind()) {
            case LINK_ADDED -> linkAdded(label(announcement));
            case LINK_REMOVED -> linkRemoved(label(announcement));
            case ERASURE_REQUESTED -> erasureRequested(moment(announcement));
            case ERASURE_CANCELLED ->
                    new Words(
                            "Votre espace est conservé",
                            List.of(
                                    "La suppression de votre espace est annulée. Vous pouvez"
                                            + " continuer à l'utiliser comme avant.",
                                    NOT_YOU),
                            true);
            case ERASED -> erased();
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

    private String label(Announcement announcement) {
        String service = announcement.service();
        return service == null ? "" : account.services().getOrDefault(service, service);
    }

    private static String moment(Announcement announcement) {
        var moment = announcement.moment();
        return moment == null ? "" : ParisTime.inFrench(moment);
    }
}

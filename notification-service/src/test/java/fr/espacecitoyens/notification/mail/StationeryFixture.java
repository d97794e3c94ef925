package fr.espacecitoyens.notification.mail;

import java.net.URI;

/** The organisation of the tests. */
public final class StationeryFixture {

    private StationeryFixture() {}

    /** Its head and foot. */
    public static Stationery stationery() {
        return new Stationery(
                new LetterTemplates().letterEngine(),
                new OrganisationProperties(
                        "Centre Communal d'Action Sociale",
                        URI.create("https://espace.example.fr"),
                        new OrganisationProperties.Contact(
                                "05.63.71.56.13", "ccas@example.fr", "Du lundi au vendredi")));
    }
}

package fr.espacecitoyens.payfip;

/** What goes wrong with the notification. */
enum NotificationFault {
    NONE("normale"),
    LOST("perdue"),
    LATE("en retard"),
    EIGHTFOLD("huit fois"),
    FOREIGN("pour l’opération de quelqu’un d’autre");

    private final String text;

    NotificationFault(String text) {
        this.text = text;
    }

    /** For the page of switches. */
    String text() {
        return text;
    }
}

package fr.espacecitoyens.payfip;

/** What becomes of a notification. */
enum NotificationFault {
    /** Sent at once, whatever the browser does meanwhile. */
    NONE("envoyée tout de suite"),
    /** Never sent. */
    LOST("perdue"),
    /** Sent after a delay of simulated time. */
    LATE("en retard"),
    /** Sent eight times, all at the same time. */
    EIGHTFOLD("envoyée 8 fois en même temps"),
    /** Sent at once; the browser is let go when the creditor has answered. */
    BEFORE_RETURN("avant le retour du navigateur"),
    /** Sent when the browser is on its way back, after the delay; else never. */
    AFTER_RETURN("après le retour du navigateur"),
    /** Names another operation. */
    FOREIGN("pour l’opération de quelqu’un d’autre"),
    /** One of the others, by the weights. */
    RANDOM("au hasard, selon les poids");

    private final String text;

    NotificationFault(String text) {
        this.text = text;
    }

    /** For the page of switches. */
    String text() {
        return text;
    }
}

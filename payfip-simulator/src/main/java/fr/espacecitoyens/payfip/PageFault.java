package fr.espacecitoyens.payfip;

/** What becomes of requests for the payment page. */
enum PageFault {
    NONE("normale"),
    /** Answered with 503. */
    AWAY("erreur 503"),
    /** Taken and not answered. */
    HANG("ne répond pas");

    private final String text;

    PageFault(String text) {
        this.text = text;
    }

    /** For the page of switches. */
    String text() {
        return text;
    }
}

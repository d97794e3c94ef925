package fr.espacecitoyens.keycloak.captcha;

/** What became of an answer to the security check. */
enum Verdict {
    RIGHT("captcha.right"),
    WRONG("captcha.wrong"),
    NOTHING_CHOSEN("captcha.nothing-chosen"),
    TOO_LATE("captcha.too-late");

    private final String messageKey;

    Verdict(String messageKey) {
        this.messageKey = messageKey;
    }

    /** The key of the sentence for the citizen in the theme's messages. */
    String messageKey() {
        return messageKey;
    }
}

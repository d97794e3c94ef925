package fr.espacecitoyens.keycloak.identity;

/** What identity-service says of a key while the page is filled in. */
public enum KeyVerdict {
    RECOGNISED,
    NOT_RECOGNISED,
    TOO_MANY_TRIES,
    /** No answer that could be used; the key is looked at again at the end. */
    AWAY
}

package fr.espacecitoyens.portal.backend;

/** In whose name a service is called. */
enum Caller {
    /** Whoever is logged in, with their own access token. */
    CITIZEN,
    /** The portal itself, for people who have no account yet. */
    PORTAL
}

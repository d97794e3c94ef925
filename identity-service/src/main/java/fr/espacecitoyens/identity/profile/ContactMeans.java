package fr.espacecitoyens.identity.profile;

/** How a person may be reached. */
public enum ContactMeans {
    COURRIEL,
    TELEPHONE,
    MOBILE,
    FAX,
    COURRIER_POSTAL
}

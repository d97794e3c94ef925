package fr.espacecitoyens.identity.profile;

/** How a person is addressed. */
public enum Civility {
    MADAME,
    MONSIEUR
}

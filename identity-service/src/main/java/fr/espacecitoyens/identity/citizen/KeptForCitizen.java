package fr.espacecitoyens.identity.citizen;

/** Something that a feature keeps for a citizen outside of the citizen's own record. */
public interface KeptForCitizen {

    /** The space has ended: nothing of it may be left. It may be asked again. */
    void forget(String citizenId);
}

package fr.espacecitoyens.keycloak.identity;

/** What identity-service says of a draft. */
public sealed interface DraftAnswer {

    /** The draft is complete. */
    record Found(RegistrationDraft draft) implements DraftAnswer {}

    /** There is no such draft, or it is too old. */
    record Unknown() implements DraftAnswer {}

    /** An earlier page of the registration is not filled in yet. */
    record Incomplete() implements DraftAnswer {}

    /** No answer that could be used. */
    record Away() implements DraftAnswer {}
}

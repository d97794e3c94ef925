package fr.espacecitoyens.portal.registration;

/** There is no draft, or no longer: the wizard begins again. */
class DraftMissing extends RuntimeException {

    private final boolean expired;

    DraftMissing(boolean expired) {
        this.expired = expired;
    }

    boolean expired() {
        return expired;
    }
}

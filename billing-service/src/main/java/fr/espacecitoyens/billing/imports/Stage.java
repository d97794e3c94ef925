package fr.espacecitoyens.billing.imports;

/** How far an import has come. */
enum Stage {
    CHECKING,
    CHECKED,
    REFUSED,
    PUBLISHING,
    PUBLISHED,
    UNDOING,
    UNDONE;

    /** Whether there is something to do that nobody has to ask for. */
    boolean isWork() {
        return switch (this) {
            case CHECKING, PUBLISHING, UNDOING -> true;
            case CHECKED, REFUSED, PUBLISHED, UNDONE -> false;
        };
    }
}

package fr.espacecitoyens.portal.staff;

/** What was done just now; the words are in the messages ({@code staff.done.<name>}). */
enum Done {
    TOLD,
    NOTHING_KNOWN,
    UNANSWERED,
    REFUND_ASKED,
    REFUND_DECIDED,
    DISMISSED
}

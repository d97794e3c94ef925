package fr.espacecitoyens.simulator.fault;

/** What becomes of questions by server. */
public enum Operations {
    NORMAL,
    /** Answered with 503; nothing is done. */
    AWAY,
    /** Taken and not answered; nothing is done. */
    HANGING,
    /** Answered with 00097; nothing is done. */
    TIMED_OUT,
    /** What moves money is done, yet answered with 00097; inquiries are answered. */
    DONE_TIMED_OUT,
    /** What moves money is done, yet not answered; inquiries are answered. */
    DONE_HANGING;

    boolean isDone() {
        return this == DONE_TIMED_OUT || this == DONE_HANGING;
    }

    /** Whether a question is worked on. */
    public boolean works() {
        return this == NORMAL || isDone();
    }

    /** Whether a question that was worked on is answered as usual. */
    public boolean tells(boolean movesMoney) {
        return this == NORMAL || (isDone() && !movesMoney);
    }
}

package fr.espacecitoyens.localstack;

/** Why the stack cannot run, in words for the person at the console. */
public final class StackProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A reason that needs no stack trace. */
    public StackProblem(String message) {
        super(message);
    }

    /** A reason with what lies behind it. */
    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

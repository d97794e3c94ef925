package fr.espacecitoyens.simulator.answer;

import fr.espacecitoyens.simulator.fault.Ipn;

/** Writes notifications: true ones, and the false ones that a shop must not believe. */
public final class Letters {

    private final SignedAnswer answers;
    private final SignedAnswer forger = new SignedAnswer(AnswerKeys.fresh());

    public Letters(SignedAnswer answers) {
        this.answers = answers;
    }

    String address(String url, Outcome outcome, Ipn fate) {
        return switch (fate) {
            case WRONG_KEY -> forger.forServer(url, outcome);
            case WRONG_AMOUNT -> answers.forServer(url, outcome.withAnotherAmount());
            case TAMPERED -> answers.forServer(url, outcome.withAnotherAmount(), outcome);
            default -> answers.forServer(url, outcome);
        };
    }
}

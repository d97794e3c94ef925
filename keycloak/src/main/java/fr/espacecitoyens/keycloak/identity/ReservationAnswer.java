package fr.espacecitoyens.keycloak.identity;

import java.util.List;

/** What identity-service says to the reservation of a draft. */
public sealed interface ReservationAnswer {

    /** The draft waits for its account; the keys are noted. */
    record Reserved() implements ReservationAnswer {}

    /** Keys that cannot be used, each with the reason in the citizen's words. */
    record Refused(List<KeyProblem> problems) implements ReservationAnswer {

        /** Copied, so that nobody changes it afterwards. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such draft any more. */
    record Unknown() implements ReservationAnswer {}

    /** No answer that could be used. */
    record Away() implements ReservationAnswer {}

    /** A service whose key was refused. */
    record KeyProblem(String service, String message) {}
}

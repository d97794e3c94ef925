package fr.espacecitoyens.keycloak.identity;

import java.util.List;

/** What identity-service says to the reservation of a draft. */
public sealed interface ReservationAnswer {

    /**
     * The draft waits for its account; the right keys are noted.
     *
     * @param refusedServices those whose key was not recognised
     */
    record Reserved(List<String> refusedServices) implements ReservationAnswer {

        /** Copied, so that nobody changes it afterwards. */
        public Reserved {
            refusedServices = refusedServices == null ? List.of() : List.copyOf(refusedServices);
        }
    }

    /** There is no such draft any more. */
    record Unknown() implements ReservationAnswer {}

    /** No answer that could be used. */
    record Away() implements ReservationAnswer {}
}

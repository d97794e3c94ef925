package fr.espacecitoyens.identity.keycloak;

import java.util.List;

/**
 * The accounts at Keycloak. All of it can be done again and again; what fails says so by an
 * exception of {@code RestClient} and is to be tried later.
 */
public interface Accounts {

    /** Removes the account; done, too, when there is none. */
    void delete(String citizenId);

    /** Where the citizen is logged in; nowhere, if there is no account. */
    List<OpenSession> sessions(String citizenId);

    /** Ends a session, and what it has opened elsewhere; done, too, when it is over. */
    void endSession(String sessionId);

    /** What the citizen logs in with besides the password, oldest first. */
    List<LoginMethod> loginMethods(String citizenId);

    /** Notes by which customer numbers staff find the account; done, too, when there is none. */
    void noteCustomerNumbers(String citizenId, List<String> numbers);
}

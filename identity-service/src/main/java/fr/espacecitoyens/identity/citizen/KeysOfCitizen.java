package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.WrongKeys;
import org.springframework.stereotype.Component;

/** What access keys remember of a citizen: those that were used, and the wrong ones typed. */
@Component
class KeysOfCitizen implements KeptForCitizen {

    private final AccessKeys keys;
    private final WrongKeys wrongKeys;

    KeysOfCitizen(AccessKeys keys, WrongKeys wrongKeys) {
        this.keys = keys;
        this.wrongKeys = wrongKeys;
    }

    @Override
    public void forget(String citizenId) {
        keys.forgetUser(citizenId);
        wrongKeys.forget(citizenId);
    }
}

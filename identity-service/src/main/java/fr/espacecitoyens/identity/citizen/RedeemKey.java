package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import fr.espacecitoyens.identity.servicekey.WrongKeys;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A citizen types an access key in his or her space. */
@Component
class RedeemKey {

    private static final String NOT_KNOWN =
            "Cette clé n'est pas reconnue. Vérifiez-la sur votre courrier ou contactez-nous.";

    private final LinkCustomer linkCustomer;
    private final AccessKeys keys;
    private final WrongKeys wrongKeys;

    RedeemKey(LinkCustomer linkCustomer, AccessKeys keys, WrongKeys wrongKeys) {
        this.linkCustomer = linkCustomer;
        this.keys = keys;
        this.wrongKeys = wrongKeys;
    }

    CustomerProof redeem(Citizen citizen, @Nullable String service, @Nullable String key) {
        if (key == null || key.isBlank() || key.length() > 60) {
            throw refused("Indiquez la clé d'accès, par exemple ABCD-EFGH-JKMN-PQRS.");
        }
        if (!wrongKeys.takeTry(citizen.id())) {
            throw refused("Trop d'essais. Réessayez dans une heure ou contactez-nous.");
        }
        String hash = keys.hash(key);
        boolean opens = service != null && keys.opens(service, hash, citizen.id());
        CustomerProof proof =
                Optional.of(hash)
                        .filter(_ -> opens)
                        .flatMap(free -> linkCustomer.link(citizen.id(), free))
                        .orElseThrow(() -> refused(NOT_KNOWN));
        wrongKeys.giveBack(citizen.id());
        return proof;
    }

    private static Problem refused(String message) {
        return Problem.invalid(List.of(new FieldError("key", message)));
    }
}

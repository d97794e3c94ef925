package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.profile.Civility;
import fr.espacecitoyens.identity.profile.ContactMeansGiven;
import fr.espacecitoyens.identity.profile.PersonName;
import fr.espacecitoyens.identity.profile.PostalAddress;
import fr.espacecitoyens.identity.servicekey.CustomerProof;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The citizen's own record, and nobody else's: the token says whose. */
@RestController
class MeController {

    record Me(
            String id,
            Civility civility,
            String usualName,
            @Nullable String birthName,
            String firstNames,
            @Nullable LocalDate birthDate,
            PostalAddress address,
            ContactMeansGiven contact,
            List<LinkView> links) {}

    record TypedKey(@Nullable String service, @Nullable String key) {}

    private final FirstVisit firstVisit;
    private final RedeemKey redeemKey;
    private final IdentityProperties properties;

    MeController(FirstVisit firstVisit, RedeemKey redeemKey, IdentityProperties properties) {
        this.firstVisit = firstVisit;
        this.redeemKey = redeemKey;
        this.properties = properties;
    }

    @GetMapping("/me")
    Me me(@AuthenticationPrincipal Jwt token) {
        return view(citizen(token));
    }

    @PostMapping("/me/links")
    LinkView link(@AuthenticationPrincipal Jwt token, @RequestBody TypedKey typed) {
        return view(redeemKey.redeem(citizen(token), typed.service(), typed.key()));
    }

    private Citizen citizen(Jwt token) {
        return firstVisit.citizen(token.getSubject(), token.getClaimAsString("draft_id"));
    }

    private Me view(Citizen citizen) {
        PersonName who = citizen.identity();
        return new Me(
                citizen.id(),
                who.civility(),
                who.usualName(),
                who.birthName(),
                who.firstNames(),
                who.birthDate(),
                citizen.address(),
                citizen.contact(),
                citizen.links().stream().map(this::view).toList());
    }

    private LinkView view(CustomerProof link) {
        String label = properties.services().getOrDefault(link.service(), link.service());
        return new LinkView(link.service(), label, link.customerNumber());
    }
}

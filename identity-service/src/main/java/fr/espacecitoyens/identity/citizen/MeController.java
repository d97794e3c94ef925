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
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
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
    private final FollowEmail followEmail;
    private final RedeemKey redeemKey;
    private final UnlinkCustomer unlinkCustomer;
    private final IdentityProperties properties;

    MeController(
            FirstVisit firstVisit,
            FollowEmail followEmail,
            RedeemKey redeemKey,
            UnlinkCustomer unlinkCustomer,
            IdentityProperties properties) {
        this.firstVisit = firstVisit;
        this.followEmail = followEmail;
        this.redeemKey = redeemKey;
        this.unlinkCustomer = unlinkCustomer;
        this.properties = properties;
    }

    @GetMapping("/me")
    Me me(@AuthenticationPrincipal Jwt token) {
        return view(followEmail.follow(citizen(token), token));
    }

    @PostMapping("/me/links")
    LinkView link(@AuthenticationPrincipal Jwt token, @RequestBody TypedKey typed) {
        return view(
                token.getSubject(), redeemKey.redeem(citizen(token), typed.service(), typed.key()));
    }

    @DeleteMapping("/me/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@AuthenticationPrincipal Jwt token, @PathVariable String link) {
        unlinkCustomer.unlink(citizen(token), link);
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
                citizen.links().stream().map(link -> view(citizen.id(), link)).toList());
    }

    private LinkView view(String citizenId, CustomerProof link) {
        String label = properties.services().getOrDefault(link.service(), link.service());
        return LinkView.of(citizenId, link, label);
    }
}

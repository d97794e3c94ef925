package fr.espacecitoyens.identity.servicekey;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The counter issues access keys; a key is shown this once and never again. */
@RestController
class StaffKeyController {

    private static final Pattern CUSTOMER = Pattern.compile("[\\p{Alnum}._-]{1,40}");

    record NewKey(@Nullable String service, @Nullable String customerNumber) {}

    private final IssueKeys issueKeys;
    private final IdentityProperties properties;

    StaffKeyController(IssueKeys issueKeys, IdentityProperties properties) {
        this.issueKeys = issueKeys;
        this.properties = properties;
    }

    @PostMapping("/staff/access-keys")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedKey issue(@AuthenticationPrincipal Jwt token, @RequestBody NewKey wanted) {
        String service = wanted.service();
        String customer = wanted.customerNumber();
        if (service == null || !properties.services().containsKey(service)) {
            throw refused("service", "Ce service n'existe pas.");
        }
        if (customer == null || !CUSTOMER.matcher(customer).matches()) {
            throw refused("customerNumber", "Indiquez le numéro de client (40 signes au maximum).");
        }
        var made = issueKeys.make(List.of(new CustomerProof(service, customer)));
        issueKeys.store(made, token.getSubject());
        return made.getFirst();
    }

    private static Problem refused(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}

package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.photo.Photos;
import fr.espacecitoyens.identity.profile.AddressStep;
import fr.espacecitoyens.identity.profile.ContactStep;
import fr.espacecitoyens.identity.profile.IdentityStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The wizard's pages keep here what was typed. */
@RestController
@RequestMapping("/drafts")
class DraftController {

    record BegunDraft(String id) {}

    record Terms(@Nullable String version) {}

    private final FillDraft fillDraft;
    private final Drafts drafts;
    private final Photos photos;

    DraftController(FillDraft fillDraft, Drafts drafts, Photos photos) {
        this.fillDraft = fillDraft;
        this.drafts = drafts;
        this.photos = photos;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BegunDraft begin() {
        return new BegunDraft(fillDraft.begin());
    }

    @GetMapping("/{id}")
    DraftView read(@PathVariable String id) {
        return DraftView.of(drafts.existing(id), photos.storedAt(id).orElse(null));
    }

    @PutMapping("/{id}/terms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void terms(@PathVariable String id, @RequestBody Terms accepted) {
        fillDraft.acceptTerms(id, accepted.version());
    }

    @PutMapping("/{id}/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void identity(@PathVariable String id, @RequestBody IdentityStep typed) {
        fillDraft.tellIdentity(id, typed);
    }

    @PutMapping("/{id}/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void address(@PathVariable String id, @RequestBody AddressStep typed) {
        fillDraft.tellAddress(id, typed);
    }

    @PutMapping("/{id}/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void contact(@PathVariable String id, @RequestBody ContactStep typed) {
        fillDraft.tellContact(id, typed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable String id) {
        drafts.delete(id);
    }
}

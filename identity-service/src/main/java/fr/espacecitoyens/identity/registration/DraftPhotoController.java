package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.photo.Photos;
import fr.espacecitoyens.identity.photo.Portrait;
import fr.espacecitoyens.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The wizard's « Changer d'image ». */
@RestController
@RequestMapping("/drafts/{id}/photo")
class DraftPhotoController {

    private final FillDraft fillDraft;
    private final Drafts drafts;
    private final Portrait portrait;
    private final Photos photos;

    DraftPhotoController(FillDraft fillDraft, Drafts drafts, Portrait portrait, Photos photos) {
        this.fillDraft = fillDraft;
        this.drafts = drafts;
        this.portrait = portrait;
        this.photos = photos;
    }

    @PutMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String id, InputStream file) throws IOException {
        fillDraft.touch(id);
        photos.keep(id, portrait.from(file.readNBytes(Portrait.LARGEST_FILE + 1)));
        if (drafts.find(id).isEmpty()) {
            // Given up in another tab meanwhile: nothing of it may stay.
            photos.forget(List.of(id));
        }
    }

    @GetMapping(produces = MediaType.IMAGE_JPEG_VALUE)
    byte[] show(@PathVariable String id) {
        return drafts.find(id)
                .flatMap(draft -> photos.find(draft.id()))
                .orElseThrow(() -> Problem.notFound("no-photo", "Il n'y a pas de photo."));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        fillDraft.touch(id);
        photos.forget(List.of(id));
    }
}

package fr.espacecitoyens.portal.account;

import fr.espacecitoyens.portal.backend.DraftPhotos;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The citizen's picture, or a neutral one. */
@Controller
class MyPhotoController {

    private static final String NEUTRAL = "/assets/avatars/personne.svg";

    private final DraftPhotos photos;

    MyPhotoController(DraftPhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/mon-espace/photo")
    ResponseEntity<byte[]> photo() {
        byte[] picture = photos.mine().valueOrNull();
        var answer =
                ResponseEntity.status(picture == null ? HttpStatus.FOUND : HttpStatus.OK)
                        .cacheControl(CacheControl.noStore());
        return picture == null
                ? answer.header("Location", NEUTRAL).build()
                : answer.contentType(MediaType.IMAGE_JPEG).body(picture);
    }
}

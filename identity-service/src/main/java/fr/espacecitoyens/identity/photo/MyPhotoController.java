package fr.espacecitoyens.identity.photo;

import fr.espacecitoyens.platform.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The citizen's own picture: the token says whose. */
@RestController
class MyPhotoController {

    private final Photos photos;

    MyPhotoController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping(path = "/me/photo", produces = MediaType.IMAGE_JPEG_VALUE)
    byte[] mine(@AuthenticationPrincipal Jwt token) {
        return photos.find(token.getSubject())
                .orElseThrow(() -> Problem.notFound("no-photo", "Vous n'avez pas de photo."));
    }
}

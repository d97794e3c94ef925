package fr.espacecitoyens.identity.erasure;

import fr.espacecitoyens.identity.citizen.KeptForCitizen;
import fr.espacecitoyens.identity.photo.Photos;
import java.util.List;
import org.springframework.stereotype.Component;

/** The citizen's picture goes with the space. */
@Component
class PhotoOfCitizen implements KeptForCitizen {

    private final Photos photos;

    PhotoOfCitizen(Photos photos) {
        this.photos = photos;
    }

    @Override
    public void forget(String citizenId) {
        photos.forget(List.of(citizenId));
    }
}

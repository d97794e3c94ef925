package fr.espacecitoyens.identity.citizen;

import fr.espacecitoyens.identity.photo.Photos;
import java.util.List;
import org.springframework.stereotype.Component;

/** The picture that a citizen gave. */
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

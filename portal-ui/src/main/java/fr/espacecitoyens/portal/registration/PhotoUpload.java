package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.DraftPhotos;
import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Passes the chosen picture on; what it is, identity-service finds out. */
@Component
class PhotoUpload {

    private static final DataSize LARGEST = DataSize.ofMegabytes(2);

    private final DraftPhotos photos;
    private final Texts texts;

    PhotoUpload(DraftPhotos photos, Texts texts) {
        this.photos = photos;
        this.texts = texts;
    }

    /** What is wrong with the picture; nothing if it was kept, or none was chosen. */
    List<FieldError> take(String draft, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return List.of();
        }
        if (file.getSize() > LARGEST.toBytes()) {
            return refused(texts.of("identity.photo.tooLarge"));
        }
        try {
            return switch (photos.change(draft, file.getBytes())) {
                case Reply.Done<Reply.Nothing> _ -> List.of();
                case Reply.Refused<Reply.Nothing> no when no.status() == 404 ->
                        throw new DraftMissing(true);
                case Reply.Refused<Reply.Nothing> no when no.errors().isEmpty() ->
                        refused(no.detail());
                case Reply.Refused<Reply.Nothing> no -> no.errors();
                case Reply.Away<Reply.Nothing> _ -> refused(texts.of("identity.photo.away"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** « Changer d'image » was pressed: then there must be one. */
    List<FieldError> takeChosen(String draft, @Nullable MultipartFile file) {
        return file == null || file.isEmpty()
                ? refused(texts.of("identity.photo.none"))
                : take(draft, file);
    }

    private static List<FieldError> refused(String message) {
        return List.of(new FieldError("photo", message));
    }
}

package fr.espacecitoyens.portal.backend;

import org.springframework.http.HttpMethod;

/** identity-service: the picture that goes with a registration, and later with the citizen. */
public class DraftPhotos {

    private static final String PHOTO = "/drafts/{id}/photo";

    private final Backend backend;

    DraftPhotos(Backend backend) {
        this.backend = backend;
    }

    /** Sends what was chosen, as it is; refused unless it is a picture. */
    public Reply<Reply.Nothing> change(String draft, byte[] file) {
        return backend.send(Caller.PORTAL, HttpMethod.PUT, Reply.Nothing.class, file, PHOTO, draft);
    }

    /** The picture as identity-service drew it, a JPEG. */
    public Reply<byte[]> show(String draft) {
        return backend.get(Caller.PORTAL, byte[].class, PHOTO, draft);
    }

    /** Forgets it. */
    public Reply<Reply.Nothing> remove(String draft) {
        return backend.send(
                Caller.PORTAL, HttpMethod.DELETE, Reply.Nothing.class, null, PHOTO, draft);
    }

    /** The picture of whoever is logged in; refused with 404 if there is none. */
    public Reply<byte[]> mine() {
        return backend.get(Caller.CITIZEN, byte[].class, "/me/photo");
    }
}

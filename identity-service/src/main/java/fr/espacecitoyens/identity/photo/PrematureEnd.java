package fr.espacecitoyens.identity.photo;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** The JPEG reader fills what is missing with grey and only warns. */
final class PrematureEnd implements IIOReadWarningListener {

    private boolean seen;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        seen |= warning.contains("Truncated") || warning.contains("premature end");
    }

    boolean seen() {
        return seen;
    }
}

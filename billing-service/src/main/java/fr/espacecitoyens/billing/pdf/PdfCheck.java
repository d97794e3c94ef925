package fr.espacecitoyens.billing.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks whether a file that somebody sent can be shown to citizens as their invoice. */
public final class PdfCheck {

    /** The biggest file that is taken. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    static final int MAX_PAGES = 50;

    private static final long MAIN_MEMORY = 8L << 20;
    private static final long ALL_MEMORY = 64L << 20;

    /** Readers look for the mark no further. */
    private static final int HEADER_WITHIN = 1024;

    private PdfCheck() {}

    /** Why the file is not acceptable, in French and for staff; empty if it is. */
    public static Optional<String> objection(byte[] file) {
        if (file.length > MAX_BYTES) {
            return Optional.of("Le fichier PDF dépasse 5 Mo.");
        }
        if (!new String(file, 0, Math.min(file.length, HEADER_WITHIN), StandardCharsets.ISO_8859_1)
                .contains("%PDF-")) {
            return Optional.of("Ce fichier n'est pas un PDF.");
        }
        if (PackedStreams.exceed(file)) {
            return Optional.of("Le fichier PDF demande trop de mémoire pour être ouvert.");
        }
        return objectionInside(file);
    }

    private static Optional<String> objectionInside(byte[] file) {
        var memory = MemoryUsageSetting.setupMixed(MAIN_MEMORY, ALL_MEMORY).streamCache;
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory)) {
            if (document.isEncrypted()) {
                return encrypted();
            }
            int pages = document.getNumberOfPages();
            if (pages > MAX_PAGES) {
                return Optional.of("Le fichier PDF a plus de " + MAX_PAGES + " pages.");
            }
            return pages == 0 ? damaged() : ActiveContent.objection(document.getDocument());
        } catch (InvalidPasswordException _) {
            return encrypted();
        } catch (IOException | RuntimeException _) {
            // The library meets a broken file with all kinds of exceptions.
            return damaged();
        }
    }

    private static Optional<String> encrypted() {
        return Optional.of("Le fichier PDF est protégé par un mot de passe ou chiffré.");
    }

    private static Optional<String> damaged() {
        return Optional.of("Le fichier PDF est abîmé : il ne peut pas être ouvert.");
    }
}

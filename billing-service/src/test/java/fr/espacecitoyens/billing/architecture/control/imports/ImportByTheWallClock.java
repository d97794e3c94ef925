package fr.espacecitoyens.billing.architecture.control.imports;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Takes the time from the machine, and a library that belongs to another feature. */
public final class ImportByTheWallClock {

    @Nullable PdfRendererBuilder builder;

    int year() {
        return Instant.now().atZone(ZoneOffset.UTC).getYear();
    }
}

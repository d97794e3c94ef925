package fr.espacecitoyens.paper;

import com.openhtmltopdf.util.XRLog;
import fr.espacecitoyens.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.springframework.http.HttpStatus;

/**
 * Prints a sheet: a tagged PDF/A-3, an invoice with Factur-X, so that screen readers can read it,
 * archives can keep it and programs can enter it.
 */
public class PrintSheet {

    /** Each takes memory and a processor: more side by side would only slow each other down. */
    private static final int PRESSES = 2;

    /** A page takes a small part of a second; who waits longer than this is told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final BlockingQueue<Press> idle = new ArrayBlockingQueue<>(PRESSES, true);

    /** With presses of its own. */
    public PrintSheet() {
        // By default every step of every page is logged.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
        for (int i = 0; i < PRESSES; i++) {
            idle.add(new Press());
        }
    }

    /** The file; throws a problem that says to come back when everybody prints at once. */
    public byte[] print(Sheet sheet) {
        Press press = take();
        try {
            return press.print(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(press);
        }
    }

    private Press take() {
        try {
            Press press = idle.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (press != null) {
                return press;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "printing-busy",
                "Le document ne peut pas être préparé maintenant. Réessayez dans un instant.",
                List.of());
    }
}

package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.SmallMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigPesFileTest {

    private static final int PIECES = 200_000;

    @TempDir private Path folder = Path.of(".");

    @Test
    void two_hundred_thousand_invoices_need_little_memory() throws IOException {
        Path file = folder.resolve("big.xml");
        write(file);

        assertThat(Files.size(file)).isGreaterThan(140_000_000);
        assertThat(SmallMachine.run(Reading.class, 128, file))
                .isEqualToIgnoringNewLines("200000 factures, 5242880 octets, []");
    }

    /** Repeats the piece of a file, which is otherwise written as ever. */
    private static void write(Path file) throws IOException {
        var pdf = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(pdf);
        String text =
                PesWriter.ormc()
                        .with("NbrPce", "200000", "MtBordHt", "1706000.00")
                        .attach("A1", pdf)
                        .text();
        int begin = text.indexOf("<Piece>");
        int end = text.indexOf("</Piece>") + "</Piece>\n".length();
        String piece = text.substring(begin, end);
        String others = piece.replaceFirst("(?s)<PJRef>.*</PJRef>", "");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            out.write(text.substring(0, end));
            for (int i = 1; i < PIECES; i++) {
                out.write(others.replace("2001000001", String.valueOf(i)));
            }
            out.write(text.substring(end));
        }
    }

    static final class Reading {

        private static int invoices;
        private static long bytes;

        private Reading() {}

        public static void main(String[] arguments) {
            var errors = new ImportErrors();
            new PesFile(Path.of(arguments[0]), TestSettings.TOWN, _ -> null)
                    .read(errors, (_, _) -> invoices++, (_, pdf) -> bytes += pdf.length);
            System.out.println(invoices + " factures, " + bytes + " octets, " + errors.list());
        }
    }
}

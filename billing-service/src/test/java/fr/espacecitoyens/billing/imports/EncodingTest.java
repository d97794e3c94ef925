package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder;

    @Test
    void plain_letters_and_utf_8_are_utf_8() throws IOException {
        assertThat(of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of("é€😀".getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_no_utf_8_is_windows_1252() throws IOException {
        assertThat(of("ÉTÉ à 8 € œuvre Ã".getBytes(WINDOWS_1252))).isEqualTo(WINDOWS_1252);
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void utf_16_is_refused() throws IOException {
        assertThat(of("a;b".getBytes(StandardCharsets.UTF_16))).isNull();
        assertThat(errors.list().getFirst().message()).contains("UTF-8 ou Windows-1252");
    }

    @Test
    void bytes_that_are_letters_in_neither_are_refused() throws IOException {
        assertThat(of(new byte[] {'a', (byte) 0x81, 'b'})).isNull();
        assertThat(errors.list()).hasSize(1);
    }

    @Test
    void a_file_glued_from_both_is_refused_at_the_line_where_it_shows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("ligne 1\nété\n".getBytes(WINDOWS_1252));
        bytes.writeBytes("été\n".getBytes(StandardCharsets.UTF_8));

        assertThat(of(bytes.toByteArray())).isNull();
        assertThat(errors.list().getFirst().line()).isEqualTo(3);
        assertThat(errors.list().getFirst().message()).contains("mélange");
    }

    private @Nullable Charset of(byte[] bytes) throws IOException {
        return Encoding.of(Files.write(folder.resolve("file"), bytes), errors);
    }
}

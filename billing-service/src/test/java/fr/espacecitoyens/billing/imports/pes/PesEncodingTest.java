package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.platform.web.FieldError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PesEncodingTest {

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void utf_8_under_the_name_of_iso_8859_1_is_refused_where_it_shows() {
        String text = PesWriter.ormc().text();

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "L'en-tête annonce ISO-8859-1 ou Windows-1252, mais cette ligne est en"
                                + " UTF-8 : corrigez l'en-tête.");
        assertThat(text.lines().toList().get(errorLine() - 1)).contains("séniors");
    }

    @Test
    void iso_8859_1_under_the_name_of_utf_8_is_refused_where_it_shows() {
        String text = PesWriter.ormc().encoding("UTF-8").text();

        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("Cette ligne n'est pas en UTF-8.");
        assertThat(text.lines().toList().get(errorLine() - 1)).contains("séniors");
    }

    @Test
    void euro_signs_of_windows_programs_that_say_iso_8859_1_are_understood() {
        String text = PesWriter.ormc().with("ObjPce", "Sœur à 8 €").text();

        assertThat(read(text.getBytes(Charset.forName("windows-1252")))).isEmpty();
    }

    @Test
    void a_byte_that_is_no_letter_is_refused() {
        byte[] bytes =
                PesWriter.ormc().with("ObjPce", "abc").text().getBytes(StandardCharsets.ISO_8859_1);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("abc")] = (byte) 0x81;

        assertThat(read(bytes))
                .containsExactly("Cette ligne n'est pas en ISO-8859-1 ou Windows-1252.");
    }

    @Test
    void encodings_that_are_not_permitted_are_named() {
        assertThat(
                        read(
                                "<?xml version='1.0' encoding='UTF-16'?><a/>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "L'encodage «\u00A0UTF-16\u00A0» n'est pas admis : UTF-8 ou ISO-8859-1.");
    }

    @Test
    void a_mark_of_utf_8_must_agree_with_the_declaration() {
        String marked = "\uFEFF" + PesWriter.ormc().encoding("UTF-8").text();

        assertThat(read(marked.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(read(marked.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "Le fichier est en UTF-8, mais son en-tête annonce «\u00A0ISO-8859-1\u00A0» :"
                                + " corrigez l'en-tête.");
    }

    private int errorLine() {
        Integer line = errors.list().getFirst().line();
        return line == null ? 0 : line;
    }

    private List<String> read(byte[] bytes) {
        PesReading.of(PesReading.write(folder, bytes), TestSettings.TOWN, errors);
        return errors.list().stream().map(FieldError::message).toList();
    }
}

package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.imports.Mutations;
import fr.espacecitoyens.platform.web.FieldError;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerousXmlTest {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n";
    private static final String NO_DOCTYPE =
            "Un fichier PES ne contient ni DOCTYPE ni entités : retirez-les.";
    private static final String BROKEN =
            "Le fichier est tronqué ou n'est pas du XML correct à partir de cette ligne.";

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void a_doctype_that_would_read_a_file_of_the_server_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");

        var messages =
                readWith(
                        "<!DOCTYPE x [<!ENTITY xxe SYSTEM \"%s\">]>\n".formatted(secret.toUri()),
                        "&xxe;");

        assertThat(messages).containsExactly(NO_DOCTYPE);
    }

    @Test
    void a_doctype_whose_entities_grow_without_bound_is_refused() {
        var doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">\n");
        for (int i = 1; i < 20; i++) {
            doctype.append(
                    "<!ENTITY a%d \"%s\">\n".formatted(i, "&a%d;".formatted(i - 1).repeat(9)));
        }

        assertThat(readWith(doctype + "]>\n", "&a19;")).containsExactly(NO_DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x>\n",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">\n",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>\n"
            })
    void any_doctype_is_refused_and_nothing_is_fetched(String doctype) {
        assertThat(readWith(doctype, "a")).containsExactly(NO_DOCTYPE);
    }

    @Test
    void an_entity_without_doctype_is_refused() {
        assertThat(readWith("", "&xxe;")).containsExactly(BROKEN);
    }

    @Test
    void letters_written_as_numbers_are_plain_letters() {
        assertThat(readWith("", "S&#339;ur &amp; fr&#xE8;re")).isEmpty();
    }

    @Test
    void a_truncated_file_is_refused_at_its_last_line() {
        String text = PesWriter.ormc().text();

        var messages =
                read(text.substring(0, text.length() - 5).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(messages).containsExactly(BROKEN);
        assertThat(errors.list().getFirst().line()).isEqualTo((int) text.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "service;numero", "<", "<a", "<a></b>", "<a/><b/>", "<PES_Aller/>x"})
    void what_is_no_xml_is_refused(String text) {
        read(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(errors.list()).hasSize(1);
    }

    @Test
    void whatever_damage_is_an_error_and_no_failure() {
        byte[] file =
                PesWriter.ormc()
                        .attach("A1", new byte[100])
                        .directDebit("InfoPrelevementSEPA", "2020-02-10")
                        .text()
                        .getBytes(StandardCharsets.ISO_8859_1);

        for (int i = 0; i < 2_000; i++) {
            read(Mutations.of(file, i));
        }

        assertThat(errors.list()).hasSizeGreaterThan(1_000);
    }

    @Test
    void elements_within_elements_without_end_are_refused() {
        String deep = "<a>".repeat(100_000);

        assertThat(read((DECLARATION + "<PES_Aller>" + deep).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Les balises sont imbriquées sur plus de 50 niveaux.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a V=\"%s\"/>", "<a>%s</a>", "<!--%s-->", "<?a %s?>"})
    void a_value_or_a_text_of_nine_megabytes_is_refused(String form) {
        String text = DECLARATION + "<PES_Aller>" + form.formatted("a".repeat(9_000_000));

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Une balise ou son contenu dépasse 8 Mo.");
    }

    @Test
    void a_name_longer_than_any_of_the_format_is_refused() {
        assertThat(read(("<PES_Aller><" + "a".repeat(9_000)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(BROKEN);
    }

    @Test
    void a_file_of_more_than_300_megabytes_is_not_even_opened() throws IOException {
        Path file = folder.resolve("big.xml");
        try (var big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(300L * 1024 * 1024 + 1);
        }

        PesReading.of(file, TestSettings.TOWN, errors);

        assertThat(messages())
                .containsExactly("Le fichier dépasse 300 Mo. Envoyez-le en plusieurs fois.");
    }

    private List<String> readWith(String doctype, String label) {
        String text = PesWriter.ormc().with("ObjPce", "LABEL").text().replace("LABEL", label);
        return read(
                text.replaceFirst("\\?>\n", "?>\n" + doctype)
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<String> read(byte[] bytes) {
        PesReading.of(PesReading.write(folder, bytes), TestSettings.TOWN, errors);
        return messages();
    }

    private List<String> messages() {
        return errors.list().stream().map(FieldError::message).toList();
    }
}

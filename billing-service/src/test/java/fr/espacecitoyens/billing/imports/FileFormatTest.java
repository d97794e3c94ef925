package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.web.FieldError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {

    private static final String FIRST_OF_A_ZIP = "PK\u0003\u0004" + "x".repeat(26);

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service;numero                       | CSV",
                "\u00EF\u00BB\u00BFservice;numero     | CSV",
                "s\u00E9rvice;num\u00E9ro             | CSV",
                "<?xml version='1.0'?>                | XML",
                "\u00EF\u00BB\u00BF<?xml version='1.0'?> | XML",
                "' \n<n:PES_Aller'                    | XML",
                "<!DOCTYPE x>                         | XML",
            })
    void texts_are_told_apart_by_how_they_begin(String beginning, FileFormat format)
            throws IOException {
        assertThat(of(beginning)).isEqualTo(format);
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void an_archive_is_told_by_its_first_bytes() throws IOException {
        assertThat(of(FIRST_OF_A_ZIP + "factures.csv")).isEqualTo(FileFormat.ZIP);
        assertThat(of(FIRST_OF_A_ZIP + "xl.csv")).isEqualTo(FileFormat.ZIP);
        assertThat(of("PK\u0003\u0004")).isEqualTo(FileFormat.ZIP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | Le fichier est vide.",
                "' \r\n\r\n'                         | Le fichier est vide.",
                "%PDF-1.7                            | Ce fichier est un PDF seul",
                "'\u001F\u008B\u0008'                  | Cette archive n'est pas au format ZIP",
                "'7z\u00BC\u00AF''\u001C'               | Cette archive n'est pas au format ZIP",
                "'Rar!\u001A'                          | Cette archive n'est pas au format ZIP",
                "'PK\u0005\u0006'                      | Cette archive ZIP est vide.",
                "'PK\u0007\u0008'                      | Cette archive ZIP est découpée",
                "\u0089PNG                           | Ce fichier est une image",
                "\u00FF\u00D8\u00FF\u00E0            | Ce fichier est une image",
                "GIF89a                              | Ce fichier est une image",
                "'\u00FF\u00FEs\u0000'                 | Ce fichier est en UTF-16",
                "\u00FE\u00FF\u0000s                 | Ce fichier est en UTF-16",
                "<!DOCTYPE HTML><html>               | Ce fichier est une page web",
                "<html lang='fr'>                    | Ce fichier est une page web",
                "a\u0000b                            | Ce fichier n'est ni un texte CSV",
            })
    void other_files_are_refused_with_what_to_do(String beginning, String advice)
            throws IOException {
        assertThat(of(beginning)).isNull();

        assertThat(errors.list()).extracting(FieldError::message).hasSize(1);
        assertThat(errors.list().getFirst().message()).startsWith(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml, Ce fichier est un classeur Excel",
        "_rels/.rels, Ce fichier est un classeur Excel",
        "xl/workbook.xml, Ce fichier est un classeur Excel",
        "mimetypeapplication/vnd.oasis, Ce fichier est un classeur ou un document bureautique"
    })
    void office_files_are_not_taken_for_archives(String firstName, String advice)
            throws IOException {
        assertThat(of(FIRST_OF_A_ZIP + firstName)).isNull();

        assertThat(errors.list().getFirst().message()).startsWith(advice);
    }

    @Test
    void an_old_workbook_is_told_too() throws IOException {
        assertThat(of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")).isNull();

        assertThat(errors.list().getFirst().message())
                .isEqualTo(
                        "Ce fichier est un classeur Excel : enregistrez-le au format CSV"
                                + " (séparateur point-virgule).");
    }

    private @Nullable FileFormat of(String beginning) throws IOException {
        Path file = folder.resolve("facture.csv");
        return FileFormat.of(
                Files.writeString(file, beginning, StandardCharsets.ISO_8859_1), errors);
    }
}

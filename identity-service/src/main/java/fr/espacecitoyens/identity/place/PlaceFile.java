package fr.espacecitoyens.identity.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The files that SOURCES.md describes: a place a line, semicolons between its columns. */
enum PlaceFile {
    PAYS,
    DEPARTEMENTS,
    COMMUNES;

    <T> List<T> lines(Function<String[], T> place) {
        String name = "/place/" + name().toLowerCase(Locale.ROOT) + ".csv";
        var file = Objects.requireNonNull(PlaceFile.class.getResourceAsStream(name), name);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split(";", -1)).map(place).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

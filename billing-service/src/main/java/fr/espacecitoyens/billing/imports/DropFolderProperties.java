package fr.espacecitoyens.billing.imports;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the billing software puts its files.
 *
 * @param path a folder on one disk with its own subfolders, which instances may share; empty for
 *     none
 * @param interval between two looks
 * @param quiet a file that has not changed for so long is complete
 */
@Validated
@ConfigurationProperties("billing.imports.folder")
record DropFolderProperties(
        @NotNull String path, @NotNull Duration interval, @NotNull Duration quiet) {

    boolean isThere() {
        return !path.isBlank();
    }

    Path arriving() {
        return Path.of(path);
    }

    Path underWay() {
        return arriving().resolve("en-cours");
    }

    Path published() {
        return arriving().resolve("publies");
    }

    Path refused() {
        return arriving().resolve("refuses");
    }
}

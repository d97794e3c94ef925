package fr.espacecitoyens.billing.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which file an import was. */
@Component
public class ImportNames {

    private final Imports imports;

    ImportNames(Imports imports) {
        this.imports = imports;
    }

    /** The file's name as its sender gave it; null for no import. */
    public @Nullable String fileName(@Nullable String importId) {
        return importId == null
                ? null
                : imports.find(importId).map(found -> found.upload().fileName()).orElse(null);
    }
}

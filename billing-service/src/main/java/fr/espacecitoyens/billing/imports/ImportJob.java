package fr.espacecitoyens.billing.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what is to be done about imports, one after the other. An import that was interrupted, by a
 * killed process or a database that went away, is taken up again from the beginning of its stage.
 */
@Component
class ImportJob {

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

    private final Imports imports;
    private final UploadedFiles files;
    private final Turn turn;
    private final AdvanceImport advanceImport;

    ImportJob(Imports imports, UploadedFiles files, Turn turn, AdvanceImport advanceImport) {
        this.imports = imports;
        this.files = files;
        this.turn = turn;
        this.advanceImport = advanceImport;
    }

    @Scheduled(fixedDelayString = "${billing.imports.interval}")
    void doWhatIsToBeDone() {
        try {
            if (imports.next().isPresent() && turn.take()) {
                advanceAll();
            }
        } catch (IOException | RuntimeException e) {
            // Nothing is lost: the import stays in its stage and is taken up again.
            log.atError().setCause(e).log("import was interrupted, will try again");
        }
    }

    private void advanceAll() throws IOException {
        try {
            // Asked again: another instance may have done it before it gave the turn away.
            for (var next = imports.next(); next.isPresent(); next = imports.next()) {
                advance(next.get());
            }
        } finally {
            turn.give();
        }
    }

    private void advance(Import todo) throws IOException {
        Path file = Files.createTempFile("import-", ".tmp");
        try {
            files.copy(todo.id(), file);
            Stage reached = advanceImport.advance(todo, file);
            log.atInfo()
                    .addKeyValue("importId", todo.id())
                    .addKeyValue("stage", reached)
                    .log("import moved on");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

package fr.espacecitoyens.billing.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.IntConsumer;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Brings one import from a stage in which something is to be done to the next one. */
@Component
class AdvanceImport {

    private final Imports imports;
    private final CheckFile checkFile;
    private final PublishFile publishFile;
    private final UndoImport undoImport;
    private final Clock clock;

    AdvanceImport(
            Imports imports,
            CheckFile checkFile,
            PublishFile publishFile,
            UndoImport undoImport,
            Clock clock) {
        this.imports = imports;
        this.checkFile = checkFile;
        this.publishFile = publishFile;
        this.undoImport = undoImport;
        this.clock = clock;
    }

    /** Does the work; the answer is the stage that was reached. */
    Stage advance(Import todo, Path file) throws IOException {
        IntConsumer progress = done -> imports.note(todo.id(), done);
        return switch (todo.stage()) {
            case CHECKING -> check(todo, file, progress);
            case PUBLISHING -> publish(todo, file, progress);
            case UNDOING -> undo(todo, file, progress);
            case CHECKED, REFUSED, PUBLISHED, UNDONE -> todo.stage();
        };
    }

    private Stage check(Import todo, Path file, IntConsumer progress) throws IOException {
        var errors = new ImportErrors();
        var findings = checkFile.check(file, errors, progress);
        imports.keepErrors(todo.id(), errors.list());
        Stage to = stageAfterCheck(findings, todo.publishing());
        imports.move(todo.id(), Stage.CHECKING, to, new Update().set("findings", findings));
        return to;
    }

    private static Stage stageAfterCheck(Import.Findings findings, boolean publishing) {
        if (!findings.readable() || findings.counts().all() == 0) {
            return Stage.REFUSED;
        }
        return publishing && findings.errors() == 0 ? Stage.PUBLISHING : Stage.CHECKED;
    }

    private Stage publish(Import todo, Path file, IntConsumer progress) throws IOException {
        Counts outcome = publishFile.publish(file, todo.id(), progress);
        imports.move(
                todo.id(),
                Stage.PUBLISHING,
                Stage.PUBLISHED,
                new Update().set("outcome", outcome).set("publishedAt", clock.instant()));
        return Stage.PUBLISHED;
    }

    private Stage undo(Import todo, Path file, IntConsumer progress) throws IOException {
        String refusal = undoImport.undo(file, todo.id(), progress);
        Stage to = refusal == null ? Stage.UNDONE : Stage.PUBLISHED;
        imports.move(todo.id(), Stage.UNDOING, to, new Update().set("refusal", refusal));
        return to;
    }
}

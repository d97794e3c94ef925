package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the files of the town's billing software, and says what has become of them. */
@RestController
class ImportController {

    private static final int LATEST = 50;

    private final ReceiveFile receiveFile;
    private final Imports imports;
    private final ImportTotals importTotals;

    ImportController(ReceiveFile receiveFile, Imports imports, ImportTotals importTotals) {
        this.receiveFile = receiveFile;
        this.imports = imports;
        this.importTotals = importTotals;
    }

    @PostMapping("/staff/imports")
    ResponseEntity<ImportView> receive(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "import") @Pattern(regexp = "[\\p{L}\\p{N} ._()-]{1,100}")
                    String name,
            @RequestParam(defaultValue = "false") boolean publish,
            HttpServletRequest request)
            throws IOException {
        if (request.getContentLengthLong() > ReceiveFile.MAX_BYTES) {
            throw ReceiveFile.tooBig();
        }
        Import received =
                receiveFile.receive(request.getInputStream(), name, token.getSubject(), publish);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header("Location", "/staff/imports/" + received.id())
                .body(ImportView.of(received));
    }

    @GetMapping("/staff/imports")
    List<ImportView> latest() {
        return imports.latest(LATEST).stream().map(ImportView::of).toList();
    }

    @GetMapping("/staff/imports/{id}")
    ImportView one(@PathVariable String id) {
        return ImportView.of(imports.get(id));
    }

    @GetMapping(path = "/staff/imports/{id}/errors", produces = "application/json")
    List<FieldError> errors(@PathVariable String id) {
        return imports.errors(imports.get(id).id());
    }

    /** The same as a table for a spreadsheet. */
    @GetMapping(path = "/staff/imports/{id}/errors", produces = "text/csv;charset=UTF-8")
    String errorTable(@PathVariable String id) throws IOException {
        var table = new StringWriter();
        ErrorReport.write(errors(id), table);
        return table.toString();
    }

    /** The file beside what has become of it. */
    @GetMapping("/staff/imports/{id}/totals")
    ImportTotals.View totals(@PathVariable String id) throws IOException {
        return importTotals.of(imports.get(id).id());
    }

    @PostMapping("/staff/imports/{id}/publication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView publish(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean exceptErrors) {
        var findings = imports.get(id).findings();
        if (findings != null && findings.errors() > 0 && !exceptErrors) {
            throw Problem.conflict(
                    "import-has-errors",
                    "Ce fichier contient des erreurs. Corrigez-les, ou publiez-le sans les factures"
                            + " en erreur.");
        }
        return move(id, Stage.CHECKED, Stage.PUBLISHING);
    }

    @PostMapping("/staff/imports/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView undo(@PathVariable String id) {
        var outcome = imports.get(id).outcome();
        if (outcome != null && outcome.news() > 0) {
            throw Problem.conflict(
                    "import-of-news",
                    "Des règlements ne s'annulent pas ainsi : envoyez un fichier qui les corrige.");
        }
        return move(id, Stage.PUBLISHED, Stage.UNDOING);
    }

    private ImportView move(String id, Stage from, Stage to) {
        if (!imports.move(id, from, to, new Update().unset("refusal"))) {
            throw Problem.conflict(
                    "import-elsewhere",
                    "Cet import n'en est pas, ou n'en est plus, à cette étape.");
        }
        return one(id);
    }
}

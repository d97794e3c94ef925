package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.IssueInvoices;
import fr.espacecitoyens.platform.Ids;
import fr.espacecitoyens.platform.web.Problem;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Imports the invoices of a file. The whole file is read and compared before the first invoice is
 * written. An import that was killed while writing is completed by sending the file again.
 */
@Component
class ImportInvoices {

    private static final Logger log = LoggerFactory.getLogger(ImportInvoices.class);

    private final IssueInvoices invoices;
    private final KnownServices services;
    private final MongoTemplate mongo;
    private final Clock clock;

    ImportInvoices(
            IssueInvoices invoices, KnownServices services, MongoTemplate mongo, Clock clock) {
        this.invoices = invoices;
        this.services = services;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Imports all or nothing.
     *
     * @param startedBy who is answerable for it
     * @throws Problem 422 {@code import-refused} with every error of the file
     */
    ImportResult run(byte[] bytes, String startedBy) {
        var errors = new ImportErrors();
        Charset encoding = Encoding.of(bytes, errors);
        if (encoding == null) {
            throw errors.refusal();
        }
        var file = new InvoiceFile(bytes, encoding, services);
        var comparison = new FileComparison(invoices, errors);
        read(file, errors, new InvoiceBatches(comparison::compare));
        if (!errors.isEmpty()) {
            throw errors.refusal();
        }
        var run =
                mongo.insert(
                        new ImportRun(
                                Ids.next(), startedBy, clock.instant(), comparison.counts(), null));
        if (run.counts().created() > 0) {
            read(file, new ImportErrors(), new InvoiceBatches(this::issueNew));
        }
        mongo.save(run.finished(clock.instant()));
        log.atInfo()
                .addKeyValue("importId", run.id())
                .addKeyValue("created", run.counts().created())
                .addKeyValue("unchanged", run.counts().unchanged())
                .log("invoices imported");
        return run.result();
    }

    private static void read(InvoiceFile file, ImportErrors errors, InvoiceBatches batches) {
        file.read(errors, batches);
        batches.handOver();
    }

    private void issueNew(Map<InvoiceReference, InvoiceBatches.Entry> batch) {
        var issued = invoices.alreadyIssued(batch.keySet());
        var missing = new ArrayList<InvoiceContent>();
        for (var entry : batch.entrySet()) {
            InvoiceContent content = entry.getValue().content();
            if (!content.equals(issued.getOrDefault(entry.getKey(), content))) {
                throw overtaken();
            }
            if (!issued.containsKey(entry.getKey())) {
                missing.add(content);
            }
        }
        try {
            if (!missing.isEmpty()) {
                invoices.issue(missing);
            }
        } catch (DuplicateKeyException _) {
            throw overtaken();
        }
    }

    private static Problem overtaken() {
        return Problem.conflict(
                "import-overtaken",
                "Un autre import a créé l'une de ces factures entre-temps. Renvoyez le"
                        + " fichier : rien ne sera créé deux fois.");
    }
}

package fr.espacecitoyens.payment.closing;

import fr.espacecitoyens.payment.attempt.ProviderName;

/** Reads the file in which a provider lists its transactions. */
public interface StatementReader {

    ProviderName provider();

    /**
     * Reads all of it.
     *
     * @throws fr.espacecitoyens.platform.web.Problem if it is no such file
     */
    Statement read(byte[] file);
}

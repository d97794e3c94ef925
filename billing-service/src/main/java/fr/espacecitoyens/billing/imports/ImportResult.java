package fr.espacecitoyens.billing.imports;

/**
 * What came of an import.
 *
 * @param created invoices that are new
 * @param unchanged invoices that had been imported before
 * @param totalCents the sum of all invoices of the file, to compare with the sender's own
 */
record ImportResult(String importId, int created, int unchanged, long totalCents) {}

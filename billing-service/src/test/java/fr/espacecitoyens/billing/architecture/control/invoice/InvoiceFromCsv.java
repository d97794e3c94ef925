package fr.espacecitoyens.billing.architecture.control.invoice;

import fr.espacecitoyens.billing.architecture.control.imports.ImportByTheWallClock;

/** The invoice must not know where it comes from. */
record InvoiceFromCsv(ImportByTheWallClock source) {}

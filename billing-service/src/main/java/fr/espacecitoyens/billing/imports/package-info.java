/** Invoices come in as CSV files: a file is taken as a whole or refused as a whole. */
@NullMarked
package fr.espacecitoyens.billing.imports;

import org.jspecify.annotations.NullMarked;

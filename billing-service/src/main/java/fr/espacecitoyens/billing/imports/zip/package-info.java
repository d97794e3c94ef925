/**
 * Opens the archives in which a file of invoices comes with their PDFs, and trusts nothing in it.
 */
@NullMarked
package fr.espacecitoyens.billing.imports.zip;

import org.jspecify.annotations.NullMarked;

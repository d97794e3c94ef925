/** Adhesion to the e-invoice: who gets invoices by e-mail instead of by post. */
@NullMarked
package fr.espacecitoyens.billing.einvoice;

import org.jspecify.annotations.NullMarked;

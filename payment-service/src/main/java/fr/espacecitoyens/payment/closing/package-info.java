/** The closing of a day: do the provider, the journal and the invoices say the same? */
@NullMarked
package fr.espacecitoyens.payment.closing;

import org.jspecify.annotations.NullMarked;

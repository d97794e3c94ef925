/** Who sends the invoices and what has to be said about it. */
@NullMarked
package fr.espacecitoyens.billing.organisation;

import org.jspecify.annotations.NullMarked;

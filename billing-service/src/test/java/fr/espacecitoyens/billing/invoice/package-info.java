/** Tests of the invoice. */
@NullMarked
package fr.espacecitoyens.billing.invoice;

import org.jspecify.annotations.NullMarked;

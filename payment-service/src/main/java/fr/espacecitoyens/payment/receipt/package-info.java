/** What the receipt of a payment says. */
@NullMarked
package fr.espacecitoyens.payment.receipt;

import org.jspecify.annotations.NullMarked;

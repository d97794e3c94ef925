/** The invoice: what it says, what is left to pay, whether it can be paid online now. */
@NullMarked
package fr.espacecitoyens.billing.invoice;

import org.jspecify.annotations.NullMarked;

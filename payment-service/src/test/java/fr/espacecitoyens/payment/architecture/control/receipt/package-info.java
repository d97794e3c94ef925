/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.payment.architecture.control.receipt;

import org.jspecify.annotations.NullMarked;

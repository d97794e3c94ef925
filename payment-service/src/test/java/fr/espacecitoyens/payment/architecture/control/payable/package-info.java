/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.payment.architecture.control.payable;

import org.jspecify.annotations.NullMarked;

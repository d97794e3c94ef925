/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.payment.architecture.control.attempt;

import org.jspecify.annotations.NullMarked;

/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.payment.architecture.control.paybox;

import org.jspecify.annotations.NullMarked;

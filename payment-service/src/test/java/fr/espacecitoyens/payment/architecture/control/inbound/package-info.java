/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.payment.architecture.control.inbound;

import org.jspecify.annotations.NullMarked;

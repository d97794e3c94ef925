/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.payment.architecture.control.simulator;

import org.jspecify.annotations.NullMarked;

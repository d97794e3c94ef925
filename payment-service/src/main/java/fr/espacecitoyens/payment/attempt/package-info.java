/** One citizen's attempt to pay one invoice, from the first click to its final state. */
@NullMarked
package fr.espacecitoyens.payment.attempt;

import org.jspecify.annotations.NullMarked;

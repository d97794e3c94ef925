/**
 * The proof that no payment is lost, doubled or shown wrongly: many people pay through the real
 * stack while its processes are killed and Paybox's messages go astray; afterwards all books are
 * compared to the cent.
 */
@NullMarked
package fr.espacecitoyens.endtoend.proof;

import org.jspecify.annotations.NullMarked;

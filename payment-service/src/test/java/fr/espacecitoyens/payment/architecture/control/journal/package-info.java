/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.payment.architecture.control.journal;

import org.jspecify.annotations.NullMarked;

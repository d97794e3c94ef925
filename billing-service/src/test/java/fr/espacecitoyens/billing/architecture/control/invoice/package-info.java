/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.billing.architecture.control.invoice;

import org.jspecify.annotations.NullMarked;

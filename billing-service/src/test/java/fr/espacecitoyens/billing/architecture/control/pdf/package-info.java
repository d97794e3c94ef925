/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.billing.architecture.control.pdf;

import org.jspecify.annotations.NullMarked;

/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.billing.architecture.control.settlement;

import org.jspecify.annotations.NullMarked;

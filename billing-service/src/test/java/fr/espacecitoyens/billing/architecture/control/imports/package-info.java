/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.billing.architecture.control.imports;

import org.jspecify.annotations.NullMarked;

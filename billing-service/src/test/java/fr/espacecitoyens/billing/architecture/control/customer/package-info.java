/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.billing.architecture.control.customer;

import org.jspecify.annotations.NullMarked;

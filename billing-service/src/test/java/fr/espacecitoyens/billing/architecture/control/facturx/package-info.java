/** Breaks a rule on purpose. */
@NullMarked
package fr.espacecitoyens.billing.architecture.control.facturx;

import org.jspecify.annotations.NullMarked;

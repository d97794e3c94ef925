/** Payments that succeeded are counted on their invoices, each exactly once. */
@NullMarked
package fr.espacecitoyens.billing.settlement;

import org.jspecify.annotations.NullMarked;

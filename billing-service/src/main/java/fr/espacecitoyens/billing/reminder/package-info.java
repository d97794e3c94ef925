/** Invoices that fall due, or are overdue: found once, and told. */
@NullMarked
package fr.espacecitoyens.billing.reminder;

import org.jspecify.annotations.NullMarked;

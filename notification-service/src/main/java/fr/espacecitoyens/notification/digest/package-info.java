/** News of invoices: one e-mail for each person and run, however many invoices there are. */
@NullMarked
package fr.espacecitoyens.notification.digest;

import org.jspecify.annotations.NullMarked;

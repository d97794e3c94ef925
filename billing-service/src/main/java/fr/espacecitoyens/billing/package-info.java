/** What the citizen owes: invoices as they are issued, shown, printed and settled. */
@NullMarked
package fr.espacecitoyens.billing;

import org.jspecify.annotations.NullMarked;

/** What the staff asks about one invoice, and does to it. */
@NullMarked
package fr.espacecitoyens.billing.staff;

import org.jspecify.annotations.NullMarked;

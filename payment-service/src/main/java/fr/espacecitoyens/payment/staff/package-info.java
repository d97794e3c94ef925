/** What the staff of the invoicing office see and decide about payments. */
@NullMarked
package fr.espacecitoyens.payment.staff;

import org.jspecify.annotations.NullMarked;

/** What letters to citizens need to know of their invoices. */
@NullMarked
package fr.espacecitoyens.billing.letter;

import org.jspecify.annotations.NullMarked;

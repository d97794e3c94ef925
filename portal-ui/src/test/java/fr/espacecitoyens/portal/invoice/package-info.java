/** What invoices are made into. */
@NullMarked
package fr.espacecitoyens.portal.invoice;

import org.jspecify.annotations.NullMarked;

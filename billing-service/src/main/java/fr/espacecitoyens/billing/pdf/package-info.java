/** The invoice on paper: an A4 document, made on demand. */
@NullMarked
package fr.espacecitoyens.billing.pdf;

import org.jspecify.annotations.NullMarked;

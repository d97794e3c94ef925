/** The invoice on paper: an A4 document with Factur-X inside. */
@NullMarked
package fr.espacecitoyens.billing.pdf.print;

import org.jspecify.annotations.NullMarked;

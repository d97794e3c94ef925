/** Tests of the printed invoice. */
@NullMarked
package fr.espacecitoyens.billing.pdf.print;

import org.jspecify.annotations.NullMarked;

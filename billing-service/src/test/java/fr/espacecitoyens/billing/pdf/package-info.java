/** Tests of the printed invoice. */
@NullMarked
package fr.espacecitoyens.billing.pdf;

import org.jspecify.annotations.NullMarked;

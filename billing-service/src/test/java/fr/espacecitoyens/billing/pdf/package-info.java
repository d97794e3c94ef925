/** Tests of the file of an invoice. */
@NullMarked
package fr.espacecitoyens.billing.pdf;

import org.jspecify.annotations.NullMarked;

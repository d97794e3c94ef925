/** Tests of the adhesion to the e-invoice. */
@NullMarked
package fr.espacecitoyens.billing.einvoice;

import org.jspecify.annotations.NullMarked;

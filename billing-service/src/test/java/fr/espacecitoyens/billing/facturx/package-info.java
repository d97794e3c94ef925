/** Tests of the invoice for machines. */
@NullMarked
package fr.espacecitoyens.billing.facturx;

import org.jspecify.annotations.NullMarked;

/** The invoice for machines: Factur-X, which is EN 16931 as a Cross Industry Invoice. */
@NullMarked
package fr.espacecitoyens.billing.facturx;

import org.jspecify.annotations.NullMarked;

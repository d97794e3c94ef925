/** Tests of the yearly certificate. */
@NullMarked
package fr.espacecitoyens.billing.certificate;

import org.jspecify.annotations.NullMarked;

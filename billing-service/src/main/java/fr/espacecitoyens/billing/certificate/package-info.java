/** « Attestation annuelle »: what was paid in a year, by what it was for. */
@NullMarked
package fr.espacecitoyens.billing.certificate;

import org.jspecify.annotations.NullMarked;

/** From PAYER LA FACTURE to Paybox, and back to where the payment stands. */
@NullMarked
package fr.espacecitoyens.portal.payment;

import org.jspecify.annotations.NullMarked;

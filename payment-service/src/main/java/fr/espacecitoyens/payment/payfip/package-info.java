/** PayFiP, the French Treasury's payment service. Nobody else knows of its words. */
@NullMarked
package fr.espacecitoyens.payment.payfip;

import org.jspecify.annotations.NullMarked;

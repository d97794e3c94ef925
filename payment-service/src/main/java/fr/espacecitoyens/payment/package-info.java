/** How invoices get paid: attempts at a provider, their evidence, their outcome. */
@NullMarked
package fr.espacecitoyens.payment;

import org.jspecify.annotations.NullMarked;

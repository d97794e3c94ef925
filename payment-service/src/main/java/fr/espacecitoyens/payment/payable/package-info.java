/** Which invoices may be paid by whom: a copy, fed by events of billing and identity. */
@NullMarked
package fr.espacecitoyens.payment.payable;

import org.jspecify.annotations.NullMarked;

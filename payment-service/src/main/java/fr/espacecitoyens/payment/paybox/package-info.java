/** Paybox System: its form, its codes, its signatures. Nobody else knows of them. */
@NullMarked
package fr.espacecitoyens.payment.paybox;

import org.jspecify.annotations.NullMarked;

/** Gives money back: decided by staff, carried out by a job, each refund once. */
@NullMarked
package fr.espacecitoyens.payment.refund;

import org.jspecify.annotations.NullMarked;

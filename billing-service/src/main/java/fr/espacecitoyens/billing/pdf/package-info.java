/** The file of an invoice: the sender's own, or ours, made on demand and remembered. */
@NullMarked
package fr.espacecitoyens.billing.pdf;

import org.jspecify.annotations.NullMarked;

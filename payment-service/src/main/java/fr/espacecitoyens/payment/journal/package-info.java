/**
 * Every movement of money in the order in which it was heard of, chained so that none can change.
 */
@NullMarked
package fr.espacecitoyens.payment.journal;

import org.jspecify.annotations.NullMarked;

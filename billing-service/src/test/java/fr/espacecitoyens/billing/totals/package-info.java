/** Tests of the totals. */
@NullMarked
package fr.espacecitoyens.billing.totals;

import org.jspecify.annotations.NullMarked;

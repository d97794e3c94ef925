/** What was issued, what came in and what is open, added up so that accountants can compare. */
@NullMarked
package fr.espacecitoyens.billing.totals;

import org.jspecify.annotations.NullMarked;

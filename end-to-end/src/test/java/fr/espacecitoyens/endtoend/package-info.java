/**
 * A citizen's journeys through the whole stack: every process real, in a real browser, with and
 * without JavaScript. Read {@code AccountJourney} first.
 */
@NullMarked
package fr.espacecitoyens.endtoend;

import org.jspecify.annotations.NullMarked;

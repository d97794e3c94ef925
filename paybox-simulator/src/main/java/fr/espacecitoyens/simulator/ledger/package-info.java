/** What was tried on this simulator, for people and tests to look up. */
@NullMarked
package fr.espacecitoyens.simulator.ledger;

import org.jspecify.annotations.NullMarked;

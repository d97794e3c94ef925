/**
 * The simulator's own time, which can be moved on, and what is to happen at a given moment of it.
 */
@NullMarked
package fr.espacecitoyens.simulator.time;

import org.jspecify.annotations.NullMarked;

/** The switches for what can go wrong at Paybox and on the way to a shop. */
@NullMarked
package fr.espacecitoyens.simulator.fault;

import org.jspecify.annotations.NullMarked;

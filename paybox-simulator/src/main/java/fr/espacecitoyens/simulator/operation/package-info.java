/** What shops ask by server: Paybox's PPPS. */
@NullMarked
package fr.espacecitoyens.simulator.operation;

import org.jspecify.annotations.NullMarked;

/** The page on which people read and set the switches. */
@NullMarked
package fr.espacecitoyens.simulator.panel;

import org.jspecify.annotations.NullMarked;

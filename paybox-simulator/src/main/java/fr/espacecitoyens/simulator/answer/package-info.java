/** What goes back to the shop: signed variables, by the browser and from server to server. */
@NullMarked
package fr.espacecitoyens.simulator.answer;

import org.jspecify.annotations.NullMarked;

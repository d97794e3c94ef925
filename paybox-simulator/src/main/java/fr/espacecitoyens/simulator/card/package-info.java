/** What a customer types, and what each test card answers. */
@NullMarked
package fr.espacecitoyens.simulator.card;

import org.jspecify.annotations.NullMarked;

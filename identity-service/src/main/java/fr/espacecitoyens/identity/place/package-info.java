/** The official lists of countries, départements and communes. */
@NullMarked
package fr.espacecitoyens.identity.place;

import org.jspecify.annotations.NullMarked;

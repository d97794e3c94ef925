@NullMarked
package fr.espacecitoyens.identity.place;

import org.jspecify.annotations.NullMarked;

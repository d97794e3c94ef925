/** The citizen, once registered, and the customers he or she has proved to be. */
@NullMarked
package fr.espacecitoyens.identity.citizen;

import org.jspecify.annotations.NullMarked;

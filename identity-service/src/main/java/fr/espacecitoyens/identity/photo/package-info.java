/** The picture that somebody may give of himself or herself. */
@NullMarked
package fr.espacecitoyens.identity.photo;

import org.jspecify.annotations.NullMarked;

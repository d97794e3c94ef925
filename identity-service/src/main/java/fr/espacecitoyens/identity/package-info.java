/** Who the citizen is: registration, profile, access keys. Open the feature's package. */
@NullMarked
package fr.espacecitoyens.identity;

import org.jspecify.annotations.NullMarked;

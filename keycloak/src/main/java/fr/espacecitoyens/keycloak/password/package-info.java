/** Which passwords are too easily guessed. */
@NullMarked
package fr.espacecitoyens.keycloak.password;

import org.jspecify.annotations.NullMarked;

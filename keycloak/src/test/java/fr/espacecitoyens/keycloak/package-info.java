/** What holds for the module as a whole. */
@NullMarked
package fr.espacecitoyens.keycloak;

import org.jspecify.annotations.NullMarked;

/** What Keycloak has to be told before it starts. */
@NullMarked
package fr.espacecitoyens.keycloak.settings;

import org.jspecify.annotations.NullMarked;

/** Keycloak's accounts, as far as this service has to change them. */
@NullMarked
package fr.espacecitoyens.identity.keycloak;

import org.jspecify.annotations.NullMarked;

/** What Keycloak asks of identity-service: the draft of a registration, and its reservation. */
@NullMarked
package fr.espacecitoyens.keycloak.identity;

import org.jspecify.annotations.NullMarked;

/** Who may call: tokens of Keycloak, each service's own list of routes, refusal by default. */
@NullMarked
package fr.espacecitoyens.platform.security;

import org.jspecify.annotations.NullMarked;

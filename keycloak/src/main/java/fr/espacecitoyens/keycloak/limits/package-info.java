/** How often something may be done. */
@NullMarked
package fr.espacecitoyens.keycloak.limits;

import org.jspecify.annotations.NullMarked;

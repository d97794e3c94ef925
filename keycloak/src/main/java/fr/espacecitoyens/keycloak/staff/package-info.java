/** What the town's staff needs in Keycloak's console. */
@NullMarked
package fr.espacecitoyens.keycloak.staff;

import org.jspecify.annotations.NullMarked;

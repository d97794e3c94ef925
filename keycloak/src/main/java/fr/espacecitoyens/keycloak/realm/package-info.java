/** The realm as code: its file is applied at every start, without touching accounts. */
@NullMarked
package fr.espacecitoyens.keycloak.realm;

import org.jspecify.annotations.NullMarked;

/** From VALIDER to the first login: the proof that an e-mail address is the citizen's own. */
@NullMarked
package fr.espacecitoyens.keycloak.activation;

import org.jspecify.annotations.NullMarked;

/** « Identifiant ou mot de passe oublié ? ». */
@NullMarked
package fr.espacecitoyens.keycloak.recovery;

import org.jspecify.annotations.NullMarked;

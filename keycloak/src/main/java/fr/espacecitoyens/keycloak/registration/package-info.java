/** The last step of the creation of a space: user name, password, access keys. */
@NullMarked
package fr.espacecitoyens.keycloak.registration;

import org.jspecify.annotations.NullMarked;

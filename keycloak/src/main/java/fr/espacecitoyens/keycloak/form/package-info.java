/** What the checks of the registration page have in common. */
@NullMarked
package fr.espacecitoyens.keycloak.form;

import org.jspecify.annotations.NullMarked;

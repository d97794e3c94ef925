/** In which language a page or an e-mail is written. */
@NullMarked
package fr.espacecitoyens.keycloak.locale;

import org.jspecify.annotations.NullMarked;

/** The wizard that ends at Keycloak's registration page. */
@NullMarked
package fr.espacecitoyens.portal.registration;

import org.jspecify.annotations.NullMarked;

/** The portal as a browser sees it, over real HTTP, with fakes of Keycloak and of the services. */
@NullMarked
package fr.espacecitoyens.portal;

import org.jspecify.annotations.NullMarked;

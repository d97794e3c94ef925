/** Login at Keycloak, access to the pages, the headers that protect them. */
@NullMarked
package fr.espacecitoyens.portal.security;

import org.jspecify.annotations.NullMarked;

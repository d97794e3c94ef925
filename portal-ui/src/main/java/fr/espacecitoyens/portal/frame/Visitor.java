package fr.espacecitoyens.portal.frame;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page.
 *
 * @param name first and last name of whoever is logged in, if Keycloak told them
 */
record Visitor(boolean loggedIn, @Nullable String name) {}

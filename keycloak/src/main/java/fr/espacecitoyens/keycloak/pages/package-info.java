/** How pages of our own are opened below Keycloak's address of the realm. */
@NullMarked
package fr.espacecitoyens.keycloak.pages;

import org.jspecify.annotations.NullMarked;

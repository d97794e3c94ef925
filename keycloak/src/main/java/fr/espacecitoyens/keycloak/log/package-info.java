/** What Keycloak writes into its log of what people do. */
@NullMarked
package fr.espacecitoyens.keycloak.log;

import org.jspecify.annotations.NullMarked;

/** What citizens change by themselves: user name and e-mail address, and the offer of a passkey. */
@NullMarked
package fr.espacecitoyens.keycloak.selfservice;

import org.jspecify.annotations.NullMarked;

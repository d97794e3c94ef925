/** E-mails that tell citizens what has changed in how they log in. */
@NullMarked
package fr.espacecitoyens.keycloak.notice;

import org.jspecify.annotations.NullMarked;

/** The security check: one of eight pictures is to be chosen, once, within five minutes. */
@NullMarked
package fr.espacecitoyens.keycloak.captcha;

import org.jspecify.annotations.NullMarked;

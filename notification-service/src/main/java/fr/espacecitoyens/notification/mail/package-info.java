/** The mail server. */
@NullMarked
package fr.espacecitoyens.notification.mail;

import org.jspecify.annotations.NullMarked;

/** Tests of what the mail server gets. */
@NullMarked
package fr.espacecitoyens.notification.mail;

import org.jspecify.annotations.NullMarked;

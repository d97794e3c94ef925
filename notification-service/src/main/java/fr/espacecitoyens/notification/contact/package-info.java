/** Where citizens are reached, as identity-service knows it. */
@NullMarked
package fr.espacecitoyens.notification.contact;

import org.jspecify.annotations.NullMarked;

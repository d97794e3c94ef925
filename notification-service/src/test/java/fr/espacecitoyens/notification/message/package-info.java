/** Tests of the receipt's words and steps. */
@NullMarked
package fr.espacecitoyens.notification.message;

import org.jspecify.annotations.NullMarked;

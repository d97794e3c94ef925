/** Tests of the receipt's words and steps. */
@NullMarked
package fr.espacecitoyens.notification.digest;

import org.jspecify.annotations.NullMarked;

/** Tests of the receipt's words and steps. */
@NullMarked
package fr.espacecitoyens.notification.receipt;

import org.jspecify.annotations.NullMarked;

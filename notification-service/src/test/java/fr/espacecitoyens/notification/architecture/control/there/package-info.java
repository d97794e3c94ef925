/** One half of a circle. */
@NullMarked
package fr.espacecitoyens.notification.architecture.control.there;

import org.jspecify.annotations.NullMarked;

/** One half of a circle. */
@NullMarked
package fr.espacecitoyens.notification.architecture.control.here;

import org.jspecify.annotations.NullMarked;

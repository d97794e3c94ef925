/** One half of a circle. */
@NullMarked
package fr.espacecitoyens.gateway.architecture.control.here;

import org.jspecify.annotations.NullMarked;

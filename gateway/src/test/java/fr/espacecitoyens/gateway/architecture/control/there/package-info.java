/** One half of a circle. */
@NullMarked
package fr.espacecitoyens.gateway.architecture.control.there;

import org.jspecify.annotations.NullMarked;

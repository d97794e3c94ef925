/** Breaks rules on purpose. */
@NullMarked
package fr.espacecitoyens.portal.architecture.control.frame;

import org.jspecify.annotations.NullMarked;

/** Breaks rules on purpose. */
@NullMarked
package fr.espacecitoyens.portal.architecture.control.invoice;

import org.jspecify.annotations.NullMarked;

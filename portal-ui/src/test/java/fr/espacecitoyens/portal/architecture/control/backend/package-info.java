/** Breaks rules on purpose. */
@NullMarked
package fr.espacecitoyens.portal.architecture.control.backend;

import org.jspecify.annotations.NullMarked;

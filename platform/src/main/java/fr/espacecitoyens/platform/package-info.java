/** The one shared library. Technical only: it knows no word of the domain but {@link Money}. */
@NullMarked
package fr.espacecitoyens.platform;

import org.jspecify.annotations.NullMarked;

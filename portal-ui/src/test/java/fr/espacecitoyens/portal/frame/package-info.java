/** Rules of the package, without a server. */
@NullMarked
package fr.espacecitoyens.portal.frame;

import org.jspecify.annotations.NullMarked;

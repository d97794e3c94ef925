/** Rules of the package, without a server. */
@NullMarked
package fr.espacecitoyens.portal.registration;

import org.jspecify.annotations.NullMarked;

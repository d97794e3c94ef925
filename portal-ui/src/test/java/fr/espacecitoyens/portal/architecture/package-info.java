/** What the portal's packages may know of each other. */
@NullMarked
package fr.espacecitoyens.portal.architecture;

import org.jspecify.annotations.NullMarked;

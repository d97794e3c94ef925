/** Help and the pages that the law wants. */
@NullMarked
package fr.espacecitoyens.portal.information;

import org.jspecify.annotations.NullMarked;

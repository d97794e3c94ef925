/** Which messages a citizen wants to get. */
@NullMarked
package fr.espacecitoyens.portal.message;

import org.jspecify.annotations.NullMarked;

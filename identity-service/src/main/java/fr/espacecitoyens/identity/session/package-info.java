/** Where a citizen is logged in. */
@NullMarked
package fr.espacecitoyens.identity.session;

import org.jspecify.annotations.NullMarked;

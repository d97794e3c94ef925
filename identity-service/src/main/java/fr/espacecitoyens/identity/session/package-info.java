/** Where a citizen is logged in, and with what. */
@NullMarked
package fr.espacecitoyens.identity.session;

import org.jspecify.annotations.NullMarked;

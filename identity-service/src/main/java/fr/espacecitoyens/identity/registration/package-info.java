/** From the first step of the wizard to a citizen: drafts, and what becomes of them. */
@NullMarked
package fr.espacecitoyens.identity.registration;

import org.jspecify.annotations.NullMarked;

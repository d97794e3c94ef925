/** The end of a space: asked for, undone, or carried out after some days. */
@NullMarked
package fr.espacecitoyens.identity.erasure;

import org.jspecify.annotations.NullMarked;

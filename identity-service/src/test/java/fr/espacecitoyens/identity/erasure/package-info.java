/** Tests of the end of a space. */
@NullMarked
package fr.espacecitoyens.identity.erasure;

import org.jspecify.annotations.NullMarked;

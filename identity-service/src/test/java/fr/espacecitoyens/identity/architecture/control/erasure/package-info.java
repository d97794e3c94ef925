/** Breaks the rules on purpose. */
@NullMarked
package fr.espacecitoyens.identity.architecture.control.erasure;

import org.jspecify.annotations.NullMarked;

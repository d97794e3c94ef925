/** Tests of letters with access keys. */
@NullMarked
package fr.espacecitoyens.identity.keyletter;

import org.jspecify.annotations.NullMarked;

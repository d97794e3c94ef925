/** Access keys on paper: from a list of customers to letters that can be posted. */
@NullMarked
package fr.espacecitoyens.identity.keyletter;

import org.jspecify.annotations.NullMarked;

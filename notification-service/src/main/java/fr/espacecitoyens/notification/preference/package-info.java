/** Which messages somebody wants: all that one can do without may be switched off. */
@NullMarked
package fr.espacecitoyens.notification.preference;

import org.jspecify.annotations.NullMarked;

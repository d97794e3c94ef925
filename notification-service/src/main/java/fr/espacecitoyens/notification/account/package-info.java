/** Letters that announce a change of a citizen's space. */
@NullMarked
package fr.espacecitoyens.notification.account;

import org.jspecify.annotations.NullMarked;

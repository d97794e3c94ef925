/** What the citizen is told. */
@NullMarked
package fr.espacecitoyens.notification;

import org.jspecify.annotations.NullMarked;

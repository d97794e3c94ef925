/** How this service asks others: with its own token, and never without end. */
@NullMarked
package fr.espacecitoyens.notification.connection;

import org.jspecify.annotations.NullMarked;

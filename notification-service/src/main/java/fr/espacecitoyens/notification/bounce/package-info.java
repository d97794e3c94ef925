/** Reads what mail servers send back: letters that could not be delivered after all. */
@NullMarked
package fr.espacecitoyens.notification.bounce;

import org.jspecify.annotations.NullMarked;

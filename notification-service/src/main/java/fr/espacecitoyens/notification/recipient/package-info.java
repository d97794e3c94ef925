/** Our copy of which citizens are which customer, so that nobody needs to be asked about it. */
@NullMarked
package fr.espacecitoyens.notification.recipient;

import org.jspecify.annotations.NullMarked;

/** The e-mail that says that a payment was received: once recorded, sent until it is taken. */
@NullMarked
package fr.espacecitoyens.notification.receipt;

import org.jspecify.annotations.NullMarked;

/** Tests of the whole service, with a mail server and a payment-service that can be away. */
@NullMarked
package fr.espacecitoyens.notification;

import org.jspecify.annotations.NullMarked;

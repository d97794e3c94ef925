/** payment-service as this service sees it: whose payment it was, over REST. */
@NullMarked
package fr.espacecitoyens.notification.payment;

import org.jspecify.annotations.NullMarked;

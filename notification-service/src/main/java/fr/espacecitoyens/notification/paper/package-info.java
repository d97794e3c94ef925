/** Tells citizen and staff that invoices come by post again because e-mails came back. */
@NullMarked
package fr.espacecitoyens.notification.paper;

import org.jspecify.annotations.NullMarked;

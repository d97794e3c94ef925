/** Tells who gets invoices by e-mail or by post from now on, and why. */
@NullMarked
package fr.espacecitoyens.notification.paper;

import org.jspecify.annotations.NullMarked;

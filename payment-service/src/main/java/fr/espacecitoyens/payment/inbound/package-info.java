/** What the provider says: stored as it came, then understood, then applied. */
@NullMarked
package fr.espacecitoyens.payment.inbound;

import org.jspecify.annotations.NullMarked;

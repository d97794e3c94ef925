/** Which citizens may see what is addressed to which customer number of a service. */
@NullMarked
package fr.espacecitoyens.billing.customer;

import org.jspecify.annotations.NullMarked;

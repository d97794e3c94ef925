/** Tests of the links between citizens and customers. */
@NullMarked
package fr.espacecitoyens.billing.customer;

import org.jspecify.annotations.NullMarked;

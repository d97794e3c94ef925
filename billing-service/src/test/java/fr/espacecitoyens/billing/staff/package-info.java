/** Tests of the staff's API. */
@NullMarked
package fr.espacecitoyens.billing.staff;

import org.jspecify.annotations.NullMarked;

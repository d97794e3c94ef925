/** Tests of settlement. */
@NullMarked
package fr.espacecitoyens.billing.settlement;

import org.jspecify.annotations.NullMarked;

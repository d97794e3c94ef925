/** Tests of what letters are told of invoices. */
@NullMarked
package fr.espacecitoyens.billing.letter;

import org.jspecify.annotations.NullMarked;

/** The payment page: choice of means, card, ticket. */
@NullMarked
package fr.espacecitoyens.simulator.page;

import org.jspecify.annotations.NullMarked;

/** What holds for every request that comes from outside, whatever its route. */
@NullMarked
package fr.espacecitoyens.gateway.edge;

import org.jspecify.annotations.NullMarked;

/** Tests of what holds for every request. */
@NullMarked
package fr.espacecitoyens.gateway.edge;

import org.jspecify.annotations.NullMarked;

/** Tests of the limit by address. */
@NullMarked
package fr.espacecitoyens.gateway.limit;

import org.jspecify.annotations.NullMarked;

/** What the packages of the gateway may and may not do. */
@NullMarked
package fr.espacecitoyens.gateway.architecture;

import org.jspecify.annotations.NullMarked;

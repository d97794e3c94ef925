/** How often one address may try what somebody could guess at. */
@NullMarked
package fr.espacecitoyens.gateway.limit;

import org.jspecify.annotations.NullMarked;

/** Tests of the gateway, with services behind it that keep every byte. */
@NullMarked
package fr.espacecitoyens.gateway;

import org.jspecify.annotations.NullMarked;

/** How a request is passed on: its bytes, its size, its connection. */
@NullMarked
package fr.espacecitoyens.gateway.route;

import org.jspecify.annotations.NullMarked;

/** The only door: routes, limits, headers. It keeps no state and knows no rule of the domain. */
@NullMarked
package fr.espacecitoyens.gateway;

import org.jspecify.annotations.NullMarked;

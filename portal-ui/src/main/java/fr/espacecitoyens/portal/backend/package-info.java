/**
 * The services behind the pages, each call with its timeouts, its breaker and its three outcomes.
 */
@NullMarked
package fr.espacecitoyens.portal.backend;

import org.jspecify.annotations.NullMarked;

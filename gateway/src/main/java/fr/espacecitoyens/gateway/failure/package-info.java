/** What a person or a program reads when a request cannot be answered. */
@NullMarked
package fr.espacecitoyens.gateway.failure;

import org.jspecify.annotations.NullMarked;

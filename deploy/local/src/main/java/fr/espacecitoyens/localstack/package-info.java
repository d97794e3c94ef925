/** Starts the whole product on one machine, each part in a process of its own. */
@NullMarked
package fr.espacecitoyens.localstack;

import org.jspecify.annotations.NullMarked;

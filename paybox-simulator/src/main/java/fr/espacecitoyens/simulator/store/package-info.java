/** What survives the end of the process: files that only ever grow. */
@NullMarked
package fr.espacecitoyens.simulator.store;

import org.jspecify.annotations.NullMarked;

/** Prints documents that anybody can read, keep and enter: tagged PDF/A-3. */
@NullMarked
package fr.espacecitoyens.paper;

import org.jspecify.annotations.NullMarked;

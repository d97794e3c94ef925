/** For the tests of what is printed. */
@NullMarked
package fr.espacecitoyens.paper.test;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.espacecitoyens.contracts;

import org.jspecify.annotations.NullMarked;

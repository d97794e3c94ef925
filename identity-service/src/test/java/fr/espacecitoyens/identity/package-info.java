@NullMarked
package fr.espacecitoyens.identity;

import org.jspecify.annotations.NullMarked;

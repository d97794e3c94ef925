@NullMarked
package fr.espacecitoyens.identity.architecture;

import org.jspecify.annotations.NullMarked;

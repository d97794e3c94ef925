@NullMarked
package fr.espacecitoyens.platform;

import org.jspecify.annotations.NullMarked;

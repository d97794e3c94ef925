/** A smallest service, to try the platform with. */
@NullMarked
package fr.espacecitoyens.platform.test.sample;

import org.jspecify.annotations.NullMarked;

/** The few things that this program needs of HTTP, on the JDK's own server. */
@NullMarked
package fr.espacecitoyens.simulator.http;

import org.jspecify.annotations.NullMarked;

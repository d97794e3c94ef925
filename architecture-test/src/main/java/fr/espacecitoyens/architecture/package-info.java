/** Tests of how a service is cut, for the services' own ArchitectureTest to extend. */
@NullMarked
package fr.espacecitoyens.architecture;

import org.jspecify.annotations.NullMarked;

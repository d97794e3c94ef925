/** Public home, the citizen's home and dashboard. */
@NullMarked
package fr.espacecitoyens.portal.home;

import org.jspecify.annotations.NullMarked;

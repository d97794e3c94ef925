/** The citizen's web pages: it shows what the services say and sends them what was typed. */
@NullMarked
package fr.espacecitoyens.portal;

import org.jspecify.annotations.NullMarked;

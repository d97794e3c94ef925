/** What every page has: its frame, French formats, forms with their errors, pages for failures. */
@NullMarked
package fr.espacecitoyens.portal.frame;

import org.jspecify.annotations.NullMarked;

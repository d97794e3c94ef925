/** What the staff of the invoicing office do with payments. */
@NullMarked
package fr.espacecitoyens.portal.staff;

import org.jspecify.annotations.NullMarked;

/** MES FACTURES: list, detail, PDF. */
@NullMarked
package fr.espacecitoyens.portal.invoice;

import org.jspecify.annotations.NullMarked;

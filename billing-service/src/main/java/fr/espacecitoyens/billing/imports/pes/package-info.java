/**
 * Reads PES v2 Recette, the form in which towns send receipts to the Treasury. The parts of a file
 * keep their French names here, since all that is written about the format uses them.
 */
@NullMarked
package fr.espacecitoyens.billing.imports.pes;

import org.jspecify.annotations.NullMarked;

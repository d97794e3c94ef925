/** Tests of the import. */
@NullMarked
package fr.espacecitoyens.billing.imports;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.espacecitoyens.billing.imports.zip;

import org.jspecify.annotations.NullMarked;

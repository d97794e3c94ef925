@NullMarked
package fr.espacecitoyens.billing.imports.pes;

import org.jspecify.annotations.NullMarked;

/** Organisations for tests. */
@NullMarked
package fr.espacecitoyens.billing.organisation;

import org.jspecify.annotations.NullMarked;

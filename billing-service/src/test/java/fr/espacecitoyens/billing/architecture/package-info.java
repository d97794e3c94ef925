/** How the service is built, and proof that a breach would be noticed. */
@NullMarked
package fr.espacecitoyens.billing.architecture;

import org.jspecify.annotations.NullMarked;

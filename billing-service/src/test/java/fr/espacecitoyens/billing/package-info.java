/** Tests of the service as a whole, over HTTP. */
@NullMarked
package fr.espacecitoyens.billing;

import org.jspecify.annotations.NullMarked;

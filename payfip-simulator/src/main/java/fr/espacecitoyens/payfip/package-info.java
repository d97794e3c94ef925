/** A PayFiP for development and tests: its SOAP service, its payment page, and its failures. */
@NullMarked
package fr.espacecitoyens.payfip;

import org.jspecify.annotations.NullMarked;

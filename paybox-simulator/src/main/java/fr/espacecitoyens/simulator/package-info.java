/** A stand-in for Paybox System's payment page: same paths, same fields, same signatures. */
@NullMarked
package fr.espacecitoyens.simulator;

import org.jspecify.annotations.NullMarked;

/** Breaks each rule on purpose: a rule that nothing can break proves nothing. */
@NullMarked
package fr.espacecitoyens.notification.architecture.control;

import org.jspecify.annotations.NullMarked;

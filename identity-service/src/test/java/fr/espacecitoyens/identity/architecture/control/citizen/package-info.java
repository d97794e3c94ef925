@NullMarked
package fr.espacecitoyens.identity.architecture.control.citizen;

import org.jspecify.annotations.NullMarked;

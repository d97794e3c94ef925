@NullMarked
package fr.espacecitoyens.identity.citizen;

import org.jspecify.annotations.NullMarked;

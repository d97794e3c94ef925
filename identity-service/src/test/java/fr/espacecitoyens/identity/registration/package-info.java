@NullMarked
package fr.espacecitoyens.identity.registration;

import org.jspecify.annotations.NullMarked;

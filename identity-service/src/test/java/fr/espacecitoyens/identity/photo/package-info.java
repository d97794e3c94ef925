@NullMarked
package fr.espacecitoyens.identity.photo;

import org.jspecify.annotations.NullMarked;

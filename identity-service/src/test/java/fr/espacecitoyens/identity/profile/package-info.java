@NullMarked
package fr.espacecitoyens.identity.profile;

import org.jspecify.annotations.NullMarked;

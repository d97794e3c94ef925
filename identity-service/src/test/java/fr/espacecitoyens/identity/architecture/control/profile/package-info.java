@NullMarked
package fr.espacecitoyens.identity.architecture.control.profile;

import org.jspecify.annotations.NullMarked;

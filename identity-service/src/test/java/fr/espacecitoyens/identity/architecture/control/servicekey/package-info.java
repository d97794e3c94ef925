@NullMarked
package fr.espacecitoyens.identity.architecture.control.servicekey;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fr.espacecitoyens.identity.servicekey;

import org.jspecify.annotations.NullMarked;

/** Access keys: issued by staff, used once, kept only as a hash. */
@NullMarked
package fr.espacecitoyens.identity.servicekey;

import org.jspecify.annotations.NullMarked;

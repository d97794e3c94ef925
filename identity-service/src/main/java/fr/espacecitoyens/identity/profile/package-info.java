/** What a person tells of himself or herself, and which answers are acceptable. */
@NullMarked
package fr.espacecitoyens.identity.profile;

import org.jspecify.annotations.NullMarked;

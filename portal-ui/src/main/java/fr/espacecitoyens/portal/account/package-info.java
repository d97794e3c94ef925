/** MON ESPACE: what is known of the citizen, and the services linked. */
@NullMarked
package fr.espacecitoyens.portal.account;

import org.jspecify.annotations.NullMarked;

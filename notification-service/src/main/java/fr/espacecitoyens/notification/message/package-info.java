/** What citizens and staff are to be told, and how far the telling got; not in which words. */
@NullMarked
package fr.espacecitoyens.notification.message;

import org.jspecify.annotations.NullMarked;

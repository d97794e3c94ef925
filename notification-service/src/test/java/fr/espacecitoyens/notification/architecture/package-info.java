/** What the packages of this service may and may not do. */
@NullMarked
package fr.espacecitoyens.notification.architecture;

import org.jspecify.annotations.NullMarked;

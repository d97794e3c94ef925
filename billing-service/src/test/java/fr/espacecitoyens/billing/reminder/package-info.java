/** Tests of reminders. */
@NullMarked
package fr.espacecitoyens.billing.reminder;

import org.jspecify.annotations.NullMarked;

/** What every HTTP interface of the house has in common: problems in the form of RFC 9457. */
@NullMarked
package fr.espacecitoyens.platform.web;

import org.jspecify.annotations.NullMarked;

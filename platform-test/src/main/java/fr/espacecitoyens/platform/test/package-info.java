/** What service tests need: a real broker, a database over its wire protocol, signed tokens. */
@NullMarked
package fr.espacecitoyens.platform.test;

import org.jspecify.annotations.NullMarked;

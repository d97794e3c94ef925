/** A mail server that keeps what it receives, to be read in the browser or as JSON. */
@NullMarked
package fr.espacecitoyens.localstack.mail;

import org.jspecify.annotations.NullMarked;

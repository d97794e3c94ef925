/** The broker and the database, which stand in for the ones a production has. */
@NullMarked
package fr.espacecitoyens.localstack.server;

import org.jspecify.annotations.NullMarked;

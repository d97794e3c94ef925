/** What a developer finds at the first start: invoices, keys and a citizen. */
@NullMarked
package fr.espacecitoyens.localstack.demo;

import org.jspecify.annotations.NullMarked;

/** What a shop sends: the PBX_ fields, their order, their HMAC. */
@NullMarked
package fr.espacecitoyens.simulator.request;

import org.jspecify.annotations.NullMarked;

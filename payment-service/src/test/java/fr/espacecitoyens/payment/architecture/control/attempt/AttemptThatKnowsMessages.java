package fr.espacecitoyens.payment.architecture.control.attempt;

import fr.espacecitoyens.payment.architecture.control.inbound.MessageThatKnowsPaybox;

/** Breaks: an attempt does not know how it is told. */
public record AttemptThatKnowsMessages(MessageThatKnowsPaybox message) {}

package fr.espacecitoyens.payment.architecture.control.payable;

import fr.espacecitoyens.payment.architecture.control.attempt.AttemptThatKnowsMessages;

/** Breaks: payable stands below attempt; features make no circle. */
public record PayableThatKnowsAttempts(AttemptThatKnowsMessages attempt) {}

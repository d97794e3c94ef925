package fr.espacecitoyens.payment.architecture.control.journal;

import fr.espacecitoyens.payment.architecture.control.attempt.AttemptThatKnowsMessages;

/** Breaks: the journal believes what was published. */
public record JournalThatKnowsAttempts(AttemptThatKnowsMessages attempt) {}

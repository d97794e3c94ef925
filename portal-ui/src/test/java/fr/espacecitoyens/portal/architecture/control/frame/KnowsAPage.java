package fr.espacecitoyens.portal.architecture.control.frame;

import fr.espacecitoyens.portal.architecture.control.invoice.AsksByItself;

/** A frame that knows what is inside it. */
public record KnowsAPage(AsksByItself page) {}

package fr.espacecitoyens.payment.architecture.control.paybox;

/** Something that only its own package may know. */
public record Paybox() {}

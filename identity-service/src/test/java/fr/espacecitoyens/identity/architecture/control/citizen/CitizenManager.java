package fr.espacecitoyens.identity.architecture.control.citizen;

/** Breaks a rule on purpose: its name says nothing. */
public final class CitizenManager {}

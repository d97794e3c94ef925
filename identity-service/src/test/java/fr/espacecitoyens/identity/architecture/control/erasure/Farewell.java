package fr.espacecitoyens.identity.architecture.control.erasure;

/** Stands for something of the package that citizens must not know. */
public record Farewell() {}

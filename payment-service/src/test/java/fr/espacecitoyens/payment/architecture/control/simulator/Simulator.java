package fr.espacecitoyens.payment.architecture.control.simulator;

/** Stands for a class of the simulator. */
public record Simulator() {}

package fr.espacecitoyens.payment.architecture.control.receipt;

import fr.espacecitoyens.payment.architecture.control.simulator.Simulator;

/** Breaks: names say what a class does; the simulator is no part of the service. */
public record ReceiptHelper(Simulator simulator) {}

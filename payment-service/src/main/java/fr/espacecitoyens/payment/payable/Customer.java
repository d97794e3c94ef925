package fr.espacecitoyens.payment.payable;

/** Whom a service of the town knows under a number. */
record Customer(String service, String customerNumber) {}

package fr.espacecitoyens.identity.citizen;

/** A linked customer as the citizen reads it. */
record LinkView(String service, String serviceLabel, String customerNumber) {}

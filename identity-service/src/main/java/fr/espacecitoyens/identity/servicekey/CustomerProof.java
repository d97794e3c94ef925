package fr.espacecitoyens.identity.servicekey;

/** The customer of a service that somebody has proved to be. */
public record CustomerProof(String service, String customerNumber) {}

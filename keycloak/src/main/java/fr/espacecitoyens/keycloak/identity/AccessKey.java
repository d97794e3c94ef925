package fr.espacecitoyens.keycloak.identity;

/** A key as the citizen typed it, and the service in whose row. */
public record AccessKey(String service, String key) {}

package fr.espacecitoyens.identity.place;

/**
 * A département, or a collectivity overseas.
 *
 * @param code 81, 2A, 974
 */
public record Department(String code, String name) {}

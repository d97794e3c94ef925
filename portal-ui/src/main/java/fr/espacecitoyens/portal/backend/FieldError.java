package fr.espacecitoyens.portal.backend;

/**
 * What a service finds wrong with one field.
 *
 * @param message in French, for the person who typed it
 */
public record FieldError(String field, String message) {}

package fr.espacecitoyens.localstack.demo;

/** A key of the service « Action sociale » and the customer number that it opens. */
public record AccessKey(String key, String customerNumber) {}

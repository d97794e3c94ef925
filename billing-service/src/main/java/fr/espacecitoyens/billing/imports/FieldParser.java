package fr.espacecitoyens.billing.imports;

/** Turns the text of a field into what it means. */
@FunctionalInterface
public interface FieldParser<T> {

    /**
     * Reads a text.
     *
     * @throws RefusedField if it does not mean anything here
     */
    T parse(String text) throws RefusedField;
}

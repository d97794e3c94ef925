package fr.espacecitoyens.billing.imports;

/** Turns the text of a field into what it means. */
@FunctionalInterface
interface FieldParser<T> {

    T parse(String text) throws RefusedField;
}

package fr.espacecitoyens.billing.imports.pes;

import org.jspecify.annotations.Nullable;

/**
 * Which budget the receipts of a file belong to.
 *
 * @param collectivity {@code CodCol}
 * @param budget {@code CodBud}; « 00 », the main one, if the file says nothing
 */
record Payee(String collectivity, String budget) {

    static @Nullable Payee read(Block enTete) {
        String collectivity = enTete.required("CodCol", PesParsers.key(20));
        String budget = enTete.optional("CodBud", PesParsers.key(20), "00");
        return collectivity == null || budget == null ? null : new Payee(collectivity, budget);
    }

    @Override
    public String toString() {
        return "collectivité %s, budget %s".formatted(collectivity, budget);
    }
}

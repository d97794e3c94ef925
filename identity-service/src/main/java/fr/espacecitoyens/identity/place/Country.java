package fr.espacecitoyens.identity.place;

/**
 * A country as INSEE names it.
 *
 * @param code of the « code officiel géographique », 99100 for France
 */
public record Country(String code, String name) {

    private static final String FRANCE = "99100";

    /** Whether départements and communes of the lists belong to it. */
    public boolean isFrance() {
        return FRANCE.equals(code);
    }
}

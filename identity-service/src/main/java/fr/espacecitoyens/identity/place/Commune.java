package fr.espacecitoyens.identity.place;

/**
 * A commune, of today or taken in by another one.
 *
 * @param code of the « code officiel géographique », five characters
 */
public record Commune(String code, String name, Department department) {

    /** How it is told from others of its name: « Castres (81) ». */
    public String label() {
        return name + " (" + department.code() + ")";
    }
}

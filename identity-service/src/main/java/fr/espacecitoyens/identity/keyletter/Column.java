package fr.espacecitoyens.identity.keyletter;

/** The columns of the list, in any order; all must be there, some may be empty. */
enum Column {
    SERVICE("service", true),
    CUSTOMER("numero_client", true),
    CIVILITY("civilite", false),
    LAST_NAME("nom", true),
    FIRST_NAME("prenom", false),
    STREET("adresse", true),
    COMPLEMENT("complement", false),
    POSTAL_CODE("code_postal", true),
    TOWN("ville", true);

    private final String title;
    private final boolean required;

    Column(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }
}

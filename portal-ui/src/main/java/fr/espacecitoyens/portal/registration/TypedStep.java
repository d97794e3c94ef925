package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.French;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed in one step, on its way from the page to identity-service and back. */
record TypedStep(WizardStep step, Form form) {

    private static final String BIRTH_DATE = "birthDate";
    private static final List<String> PHONES = List.of("phone", "mobile", "fax");

    /** Only the step's own fields are taken from what the browser sent. */
    static TypedStep sent(WizardStep step, Map<String, String> parameters) {
        return new TypedStep(step, Form.of(step.fields(), parameters));
    }

    static TypedStep kept(WizardStep step, Map<String, ? extends @Nullable Object> fields) {
        var form = Form.of(step.fields(), fields);
        form.values().computeIfPresent(BIRTH_DATE, (_, iso) -> BirthDate.shown(iso));
        PHONES.forEach(
                field -> form.values().computeIfPresent(field, (_, e164) -> French.phone(e164)));
        BirthTown.toPage(form.values());
        return new TypedStep(step, form);
    }

    /**
     * As identity-service wants it: nothing for what was left empty. A date that is none goes as it
     * was typed, so that the service names everything that is wrong at once.
     */
    Map<String, String> toService() {
        var fields = new LinkedHashMap<String, String>();
        form.values()
                .forEach((field, value) -> {
                    if (!value.isBlank()) {
                        fields.put(field, value.strip());
                    }
                });
        fields.computeIfPresent(
                BIRTH_DATE,
                (_, typed) -> BirthDate.typed(typed).map(Object::toString).orElse(typed));
        BirthTown.toService(fields);
        fields.remove("emailKept");
        return fields;
    }

    /** The same step with what is wrong, each error at the field that the page shows. */
    TypedStep with(List<FieldError> errors) {
        boolean abroad = BirthTown.isAbroad(form.value("birthCountry"));
        return new TypedStep(
                step,
                form.with(errors.stream().map(e -> abroad ? BirthTown.abroad(e) : e).toList()));
    }

    /** The same step with another e-mail address. */
    TypedStep withEmail(String email) {
        var values = new LinkedHashMap<>(form.values());
        values.put("email", email);
        return new TypedStep(step, new Form(values, List.of()));
    }
}

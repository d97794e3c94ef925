package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.frame.Form;
import fr.espacecitoyens.portal.frame.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed in one step, on its way from the page to identity-service and back. */
record TypedStep(WizardStep step, Form form) {

    private static final String BIRTH_DATE = "birthDate";

    /** Only the step's own fields are taken from what the browser sent. */
    static TypedStep sent(WizardStep step, Map<String, String> parameters) {
        return new TypedStep(step, Form.of(step.fields(), parameters));
    }

    static TypedStep kept(WizardStep step, Map<String, ? extends @Nullable Object> fields) {
        var form = Form.of(step.fields(), fields);
        form.values().computeIfPresent(BIRTH_DATE, (_, iso) -> BirthDate.shown(iso));
        return new TypedStep(step, form);
    }

    /** What only the page can know to be wrong: a date that is none. */
    List<FieldError> errors(Texts texts) {
        String date = form.value(BIRTH_DATE).strip();
        return date.isEmpty() || BirthDate.typed(date).isPresent()
                ? List.of()
                : List.of(new FieldError(BIRTH_DATE, texts.of("identity.birthDate.unreadable")));
    }

    /** As identity-service wants it: nothing for what was left empty. */
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
        return fields;
    }
}

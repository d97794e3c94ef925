package fr.espacecitoyens.payfip;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The switches as JSON. What is not named is faultless; what is not known is an error. */
final class SettingText {

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    /**
     * Reads all switches.
     *
     * @throws tools.jackson.core.JacksonException if a name or value is not known
     * @throws IllegalArgumentException if it is no object
     */
    Setting read(String text) {
        if (!(json.readTree(text) instanceof ObjectNode named)) {
            throw new IllegalArgumentException("the switches are an object");
        }
        ObjectNode all = json.valueToTree(Setting.FAULTLESS);
        all.setAll(named);
        return json.treeToValue(all, Setting.class);
    }

    String write(Setting setting) {
        return json.writeValueAsString(setting);
    }
}

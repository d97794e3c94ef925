package fr.espacecitoyens.keycloak.captcha;

import java.util.Map;

/**
 * Whether the right picture is marked on the page, for automated browsers. Never outside a
 * developer's machine.
 */
record CaptchaTestMode(boolean answerShown) {

    static CaptchaTestMode from(Map<String, String> environment) {
        boolean asked = "true".equalsIgnoreCase(environment.get("CAPTCHA_TEST_MODE"));
        String place = environment.getOrDefault("ENVIRONMENT", "production");
        if (asked && !place.equals("local")) {
            throw new IllegalStateException(
                    "CAPTCHA_TEST_MODE=true gives the answer of the security check away: it is only"
                            + " allowed with ENVIRONMENT=local, but ENVIRONMENT is \""
                            + place
                            + "\". Unset CAPTCHA_TEST_MODE.");
        }
        return new CaptchaTestMode(asked);
    }
}

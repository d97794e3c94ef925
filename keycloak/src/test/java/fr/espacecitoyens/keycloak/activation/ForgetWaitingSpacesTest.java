package fr.espacecitoyens.keycloak.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;

class ForgetWaitingSpacesTest {

    private static final Instant MADE = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant A_WEEK_LATER = MADE.plus(Duration.ofDays(7));

    @Test
    void a_space_that_nobody_activated_is_forgotten_after_a_week() {
        UserModel user = waiting(false, MADE.plus(Duration.ofDays(2)));

        assertThat(ForgetWaitingSpaces.isOld(user, A_WEEK_LATER)).isFalse();
        assertThat(ForgetWaitingSpaces.isOld(user, A_WEEK_LATER.plusSeconds(1))).isTrue();
    }

    @Test
    void an_e_mail_of_the_sixth_day_keeps_its_48_hours() {
        Instant end = MADE.plus(Duration.ofDays(8));
        UserModel user = waiting(false, end);

        assertThat(ForgetWaitingSpaces.isOld(user, end.minusSeconds(1))).isFalse();
        assertThat(ForgetWaitingSpaces.isOld(user, end)).isTrue();
    }

    @Test
    void a_space_that_staff_verified_is_never_forgotten() {
        UserModel user = waiting(true, MADE);

        assertThat(ForgetWaitingSpaces.isOld(user, MADE.plus(Duration.ofDays(365)))).isFalse();
    }

    private static UserModel waiting(boolean verified, Instant linkUntil) {
        String code = new KeptCode(linkUntil.getEpochSecond(), "hash").asAttribute();
        return (UserModel)
                Proxy.newProxyInstance(
                        UserModel.class.getClassLoader(),
                        new Class<?>[] {UserModel.class},
                        (proxy, method, arguments) -> answer(method.getName(), verified, code));
    }

    private static @Nullable Object answer(String asked, boolean verified, String code) {
        return switch (asked) {
            case "getCreatedTimestamp" -> MADE.toEpochMilli();
            case "isEmailVerified" -> verified;
            case "getFirstAttribute" -> code;
            default -> throw new UnsupportedOperationException(asked);
        };
    }
}

package fr.espacecitoyens.simulator.card;

import fr.espacecitoyens.simulator.request.Codes;
import java.util.Arrays;
import java.util.Optional;

/** The cards that this simulator knows; their numbers are valid by the Luhn rule. */
public enum TestCard {
    ACCEPTED("1111222233334444", Codes.ACCEPTED),
    NOT_HONOURED("1111222233330004", "00105"),
    EXPIRED("1111222233330012", "00133"),
    NO_FUNDS("1111222233330020", "00151"),
    STOLEN("1111222233330038", "00143"),
    AWAITING_ISSUER("1111222233330046", Codes.AWAITING_ISSUER);

    /** The right cryptogram of every test card; any other gives 00004. */
    public static final String CRYPTOGRAM = "123";

    private final String number;
    private final String code;

    TestCard(String number, String code) {
        this.number = number;
        this.code = code;
    }

    /** The digits without spaces. */
    public String number() {
        return number;
    }

    /** What the authorisation centre answers. */
    public String code() {
        return code;
    }

    static Optional<TestCard> withNumber(String number) {
        return Arrays.stream(values()).filter(card -> card.number.equals(number)).findFirst();
    }
}

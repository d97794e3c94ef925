package fr.espacecitoyens.keycloak.captcha;

import java.util.Locale;

/**
 * The things that a picture may show. Each is drawn so differently that nobody takes one for
 * another.
 */
enum Pictogram {
    TRUCK("truck"),
    SHIRT("shirt"),
    PLANE("plane"),
    CAR("car"),
    HOUSE("house"),
    FIR("tree-pine"),
    UMBRELLA("umbrella"),
    KEY("key"),
    GLASSES("glasses"),
    FISH("fish"),
    BIRD("bird"),
    CAT("cat"),
    FLOWER("flower"),
    STAR("star"),
    HEART("heart"),
    BELL("bell"),
    CUP("coffee"),
    BICYCLE("bike"),
    BOAT("sailboat"),
    TRAIN("train-front"),
    SCISSORS("scissors"),
    SUN("sun"),
    APPLE("apple"),
    BOOK("book");

    private final String drawing;

    Pictogram(String drawing) {
        this.drawing = drawing;
    }

    /** The path of its SVG file within the jar. */
    String drawing() {
        return "/pictograms/" + drawing + ".svg";
    }

    /** The key of the question « Cliquez sur … » in the theme's messages. */
    String questionKey() {
        return "captcha." + name().toLowerCase(Locale.ROOT);
    }
}

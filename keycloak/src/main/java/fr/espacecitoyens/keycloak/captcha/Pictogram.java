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
    BIRD("bird"),
    CAT("cat"),
    FLOWER("flower-2"),
    STAR("star"),
    HEART("heart"),
    BELL("bell"),
    CUP("coffee"),
    BICYCLE("bike"),
    BOAT("sailboat"),
    SCISSORS("scissors"),
    SUN("sun"),
    APPLE("apple"),
    BOOK("book"),
    TURTLE("turtle"),
    SNAIL("snail"),
    RABBIT("rabbit"),
    GUITAR("guitar"),
    HAMMER("hammer"),
    CARROT("carrot"),
    CHERRIES("cherry"),
    GIFT("gift"),
    MOON("moon"),
    TELEPHONE("phone");

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

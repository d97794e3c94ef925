package fr.espacecitoyens.keycloak.captcha;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Eight different things side by side, one of which is asked for.
 *
 * @param answer the place of the right one, counted from 1 as the page does
 */
record PictureRow(List<Pictogram> pictures, int answer) {

    static final int LENGTH = 8;

    PictureRow {
        pictures = List.copyOf(pictures);
    }

    static PictureRow draw(RandomGenerator random) {
        var all = new ArrayList<>(List.of(Pictogram.values()));
        Collections.shuffle(all, java.util.Random.from(random));
        return new PictureRow(all.subList(0, LENGTH), 1 + random.nextInt(LENGTH));
    }

    Pictogram wanted() {
        return pictures.get(answer - 1);
    }
}

package fr.espacecitoyens.identity.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

    private static final String NOT_A_PICTURE = "n'est pas une image JPEG ou PNG";
    private static final String TOO_MANY_PIXELS = "25\u00a0millions";
    private static final String UNREADABLE = "ne peut pas être lue";

    private final Portrait portrait = new Portrait();

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_picture_becomes_a_small_square_jpeg(String format) {
        byte[] drawn = portrait.from(Pictures.of(1600, 900, format));

        var picture = Pictures.read(drawn);
        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(drawn).startsWith(0xff, 0xd8, 0xff).hasSizeLessThan(60_000);
    }

    @Test
    void a_picture_that_lies_on_its_side_is_put_upright_and_tells_nothing_more() {
        byte[] onItsSide = Pictures.withOrientation(Pictures.of(600, 300, "jpg"), 6);

        byte[] drawn = portrait.from(onItsSide);

        // Red lay on the left; turned by a quarter clockwise it is at the top.
        assertThat(Pictures.isRed(Pictures.read(drawn), 200, 30)).isTrue();
        assertThat(Pictures.isRed(Pictures.read(drawn), 200, 370)).isFalse();
        assertThat(text(drawn)).doesNotContain("Exif");
    }

    @Test
    void what_is_hidden_in_a_picture_does_not_come_out_of_it() {
        byte[] polyglot =
                Pictures.followedBy(Pictures.of(500, 500, "jpg"), "<script>alert(1)</script>");

        assertThat(text(portrait.from(polyglot))).doesNotContain("script");
    }

    @Test
    void what_can_be_seen_through_is_white() {
        var clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        var drawn = Pictures.read(portrait.from(Pictures.encoded(clear, "png")));

        assertThat(new Color(drawn.getRGB(200, 200))).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a/*<script>*/",
                "%PDF-1.7",
                "ÿØ",
                ""
            })
    void what_is_no_jpeg_or_png_is_refused_whatever_its_name(String content) {
        refuses(content.getBytes(StandardCharsets.ISO_8859_1), NOT_A_PICTURE);
    }

    @Test
    void a_file_that_only_begins_like_a_picture_is_refused() {
        refuses("ÿØÿà<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1), UNREADABLE);
        refuses("\u0089PNG\r\n\u001a\n<svg/>".getBytes(StandardCharsets.ISO_8859_1), UNREADABLE);
    }

    @Test
    void a_picture_that_was_cut_off_is_refused() {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] whole = Pictures.of(800, 800, format);
            refuses(Arrays.copyOf(whole, whole.length / 2), UNREADABLE);
        }
    }

    @Test
    void a_bomb_is_refused_before_it_is_decoded() {
        refuses(Pictures.pngHeader(30_000, 30_000), TOO_MANY_PIXELS);
        refuses(Pictures.pngHeader(12_001, 10), TOO_MANY_PIXELS);
        refuses(Pictures.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), TOO_MANY_PIXELS);
    }

    @Test
    void a_file_above_the_limit_is_refused() {
        refuses(Arrays.copyOf(Pictures.of(500, 500, "jpg"), 5 * 1024 * 1024), "2\u00a0Mo");
    }

    private void refuses(byte[] file, String reason) {
        var problem = catchThrowableOfType(Problem.class, () -> portrait.from(file));

        assertThat(problem.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.field()).isEqualTo("photo"))
                .extracting(FieldError::message)
                .asString()
                .contains(reason);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package fr.espacecitoyens.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
                        + "|Firefox sur Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36"
                        + "|Chrome sur Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0"
                        + "|Edge sur Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"
                        + "|Safari sur iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit SamsungBrowser/28.0 Chrome/130 Safari/537"
                        + "|Samsung Internet sur Android",
                "curl/8.0|Appareil inconnu"
            })
    void a_browser_is_told_in_words(String agent, String words) {
        assertThat(DeviceWords.of(agent)).isEqualTo(words);
    }

    @Test
    void one_that_says_nothing_is_unknown() {
        assertThat(DeviceWords.of(null)).isEqualTo("Appareil inconnu");
    }
}

package fr.espacecitoyens.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.portal.PortalProperties;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whoever takes the money is called by its name, and by none where nobody knows it. */
class ProvidersTest {

    private final Texts texts = texts();

    @ParameterizedTest
    @CsvSource({
        "paybox, Paybox, de Paybox, avec Paybox",
        "payfip, PayFiP, de PayFiP, avec PayFiP",
        "'', le service de paiement, du service de paiement, avec un service"
    })
    void pages_name_the_provider_that_serves_here(
            String setting, String name, String of, String sentence) {
        var providers = providers(setting);

        assertThat(providers.usual()).isEqualTo(name);
        assertThat(providers.ofUsual()).isEqualTo(of);
        assertThat(texts.of("pay.secure" + providers.key(null))).contains(sentence);
    }

    @Test
    void only_a_provider_that_gets_the_payers_address_is_said_to_get_it() {
        assertThat(texts.of("privacy.provider" + providers("paybox").key(null)))
                .contains("nom", "adresse postale", "mobile");
        assertThat(texts.of("privacy.provider" + providers("payfip").key(null)))
                .startsWith("Pour payer, PayFiP")
                .doesNotContain("adresse postale");
    }

    @Test
    void what_has_no_name_here_is_called_as_it_is_written() {
        assertThat(providers("").name("payfip")).isEqualTo("PayFiP");
        assertThat(providers("").name("another")).isEqualTo("another");
    }

    private Providers providers(String setting) {
        var origin = URI.create("http://localhost");
        return new Providers(new PortalProperties(origin, List.of(origin), setting), texts);
    }

    private static Texts texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        return new Texts(source);
    }
}

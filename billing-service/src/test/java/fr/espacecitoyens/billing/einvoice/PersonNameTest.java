package fr.espacecitoyens.billing.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Madame ALQUIER Cécile,            CÉCILE ALQUIER",
        "Monsieur DE LA TOUR Jean-Pierre,  JEAN-PIERRE DE LA TOUR",
        "Mme Cécile ALQUIER,               CÉCILE ALQUIER",
        "ALQUIER,                          ALQUIER",
        "Cécile Alquier,                   CÉCILE ALQUIER",
        "'  Madame   ALQUIER  Cécile ',    CÉCILE ALQUIER",
    })
    void the_name_stands_as_the_guide_writes_it(String addressee, String name) {
        assertThat(PersonName.of(addressee)).isEqualTo(name);
    }
}

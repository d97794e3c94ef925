package fr.espacecitoyens.payment.payfip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.finances.cp.tpa.service.securite.reponse.RecupererDetailPaiementSecuriseResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailCheckTest {

    private final DetailCheck check =
            new DetailCheck(
                    new PayfipProperties(
                            URI.create("http://payfip.example/soap"),
                            URI.create("http://payfip.example/page"),
                            "090009",
                            "T",
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1)));

    @ParameterizedTest
    @CsvSource({"02032026,1200", "2026-03-02,12:00", "31022026,9999", ","})
    void what_was_paid_is_paid_however_its_moment_is_written(
            @Nullable String day, @Nullable String time) {
        var detail = new RecupererDetailPaiementSecuriseResponse();
        detail.setRefdet("FACT2026001");
        detail.setNumcli("090009");
        detail.setMontant("4250");
        detail.setSaisie("T");
        detail.setResultrans("P");
        detail.setDattrans(day);
        detail.setHeurtrans(time);

        assertThat(check.read(detail, "FACT2026001", 4250)).isInstanceOf(PayfipResult.Paid.class);
    }
}

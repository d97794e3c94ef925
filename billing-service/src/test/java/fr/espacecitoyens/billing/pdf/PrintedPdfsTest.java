package fr.espacecitoyens.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.platform.test.ServiceTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class PrintedPdfsTest {

    private static final byte[] FILE = {1, 2, 3};

    private final MongoTemplate mongo;

    PrintedPdfsTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void forgetAll() {
        mongo.remove(new Query(), PrintedPdfs.Printed.class);
    }

    @Test
    void a_file_is_found_again_by_what_it_prints() {
        var printed = on("2020-01-10");

        assertThat(printed.keep("invoice-1/a", FILE)).isEqualTo(FILE);

        assertThat(printed.find("invoice-1/a")).hasValue(FILE);
        assertThat(printed.find("invoice-1/b")).isEmpty();
    }

    @Test
    void a_file_that_nobody_asked_for_is_forgotten() {
        on("2020-01-10").keep("asked", FILE);
        on("2020-01-10").keep("unasked", FILE);
        on("2020-02-09").find("asked");

        assertThat(on("2020-02-11").forgetBefore(LocalDate.parse("2020-01-11"))).isEqualTo(1);

        assertThat(on("2020-02-11").find("asked")).isPresent();
        assertThat(on("2020-02-11").find("unasked")).isEmpty();
    }

    @Test
    void of_too_many_files_the_latest_stay() {
        on("2020-01-10").keep("old", FILE);
        on("2020-01-12").keep("new", FILE);
        on("2020-01-11").keep("middle", FILE);

        assertThat(on("2020-01-12").forgetBeyond(2)).isEqualTo(1);
        assertThat(on("2020-01-12").forgetBeyond(2)).isZero();

        assertThat(on("2020-01-12").find("old")).isEmpty();
        assertThat(on("2020-01-12").find("new")).isPresent();
    }

    @Test
    void an_uncommonly_big_file_is_handed_over_and_not_kept() {
        byte[] big = new byte[PrintedPdfs.MAX_BYTES + 1];

        assertThat(on("2020-01-10").keep("big", big)).isSameAs(big);

        assertThat(on("2020-01-10").find("big")).isEmpty();
    }

    private PrintedPdfs on(String day) {
        Instant noon = Instant.parse(day + "T11:00:00Z");
        return new PrintedPdfs(mongo, Clock.fixed(noon, ZoneOffset.UTC));
    }
}

package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the remembered files few. That several instances do it at once does no harm. */
@Component
class ForgetPdfsJob {

    private static final Logger log = LoggerFactory.getLogger(ForgetPdfsJob.class);

    private static final Period KEPT = Period.ofMonths(1);

    private final PrintedPdfs printed;
    private final Clock clock;
    private final int maxFiles;

    ForgetPdfsJob(
            PrintedPdfs printed, Clock clock, @Value("${billing.pdf.max-files}") int maxFiles) {
        this.printed = printed;
        this.clock = clock;
        this.maxFiles = maxFiles;
    }

    @Scheduled(
            initialDelayString = "${billing.pdf.forget-interval}",
            fixedDelayString = "${billing.pdf.forget-interval}")
    void forget() {
        long old = printed.forgetBefore(ParisTime.day(clock.instant()).minus(KEPT));
        long tooMany = printed.forgetBeyond(maxFiles);
        log.atInfo()
                .addKeyValue("old", old)
                .addKeyValue("tooMany", tooMany)
                .log("forgot printed invoices");
    }
}

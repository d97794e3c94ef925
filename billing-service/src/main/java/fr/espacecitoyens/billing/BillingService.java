package fr.espacecitoyens.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the billing service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BillingService {

    /** Runs until the process is told to end. */
    public static void main(String[] args) {
        SpringApplication.run(BillingService.class, args);
    }
}

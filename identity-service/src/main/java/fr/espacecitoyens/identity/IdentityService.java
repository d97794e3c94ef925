package fr.espacecitoyens.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityService {

    /** The process's entry. */
    public static void main(String[] arguments) {
        SpringApplication.run(IdentityService.class, arguments);
    }
}

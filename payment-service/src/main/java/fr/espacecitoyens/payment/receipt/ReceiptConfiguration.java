package fr.espacecitoyens.payment.receipt;

import java.nio.file.Files;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ReceiptConfiguration.class);

    /** In production somebody has to have thought about the key: none is made there. */
    @Bean
    ReceiptKey receiptKey(
            ReceiptProperties properties,
            @Value("${paybox.environment}") String environment,
            Clock clock) {
        boolean production = environment.equalsIgnoreCase("production");
        if (!production && !Files.exists(properties.keystore())) {
            ReceiptKey.make(
                    properties.keystore(),
                    properties.keystorePassword(),
                    properties.issuer().name(),
                    clock.instant());
            log.info("made a key for receipts");
        }
        return ReceiptKey.read(properties.keystore(), properties.keystorePassword());
    }

    @Bean
    PrintReceipt printReceipt(ReceiptProperties properties, ReceiptKey key, Clock clock) {
        return new PrintReceipt(
                properties, new SignReceipt(key, properties.issuer().name()), clock);
    }
}

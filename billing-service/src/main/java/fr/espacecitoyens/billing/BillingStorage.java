package fr.espacecitoyens.billing;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.MongoConverterConfigurationAdapter;

/** How values are written into documents: keys and days as text that a person can read. */
@Configuration(proxyBeanMethods = false)
class BillingStorage {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(config -> {
            // The default goes by the time zone of the machine: a day could become the day before.
            asText(config, LocalDate.class, LocalDate::parse);
            asText(config, CustomerKey.class, CustomerKey::parse);
            asText(config, InvoiceReference.class, InvoiceReference::parse);
        });
    }

    private static <T> void asText(
            MongoConverterConfigurationAdapter config, Class<T> type, Function<String, T> parse) {
        config.registerConverters(
                ConverterBuilder.reading(String.class, type, parse)
                        .andWriting(Object::toString)
                        .getConverters());
    }
}

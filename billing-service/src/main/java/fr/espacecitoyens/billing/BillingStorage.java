package fr.espacecitoyens.billing;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How values are written into documents: keys and days as text that a person can read. */
@Configuration(proxyBeanMethods = false)
class BillingStorage {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(config ->
                config.registerConverter(new WriteDay())
                        .registerConverter(new ReadDay())
                        .registerConverter(new WriteCustomerKey())
                        .registerConverter(new ReadCustomerKey())
                        .registerConverter(new WriteReference())
                        .registerConverter(new ReadReference()));
    }

    /** The default goes by the time zone of the machine: a day could become the day before. */
    @WritingConverter
    private static final class WriteDay implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String day) {
            return LocalDate.parse(day);
        }
    }

    @WritingConverter
    private static final class WriteCustomerKey implements Converter<CustomerKey, String> {
        @Override
        public String convert(CustomerKey key) {
            return key.toString();
        }
    }

    @ReadingConverter
    private static final class ReadCustomerKey implements Converter<String, CustomerKey> {
        @Override
        public CustomerKey convert(String key) {
            return CustomerKey.parse(key);
        }
    }

    @WritingConverter
    private static final class WriteReference implements Converter<InvoiceReference, String> {
        @Override
        public String convert(InvoiceReference reference) {
            return reference.toString();
        }
    }

    @ReadingConverter
    private static final class ReadReference implements Converter<String, InvoiceReference> {
        @Override
        public InvoiceReference convert(String reference) {
            return InvoiceReference.parse(reference);
        }
    }
}

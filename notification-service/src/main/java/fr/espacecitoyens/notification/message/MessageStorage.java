package fr.espacecitoyens.notification.message;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How the time of the next try is written into a document: as one text. */
@Configuration(proxyBeanMethods = false)
class MessageStorage {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(config ->
                config.registerConverters(
                        ConverterBuilder.reading(String.class, DueTime.class, DueTime::parse)
                                .andWriting(DueTime::toString)
                                .getConverters()));
    }
}

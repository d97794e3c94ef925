package fr.espacecitoyens.billing.pdf;

import fr.espacecitoyens.paper.PrintSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Printing {

    @Bean
    PrintSheet printSheet() {
        return new PrintSheet();
    }
}

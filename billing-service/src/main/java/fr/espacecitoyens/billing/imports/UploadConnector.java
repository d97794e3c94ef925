package fr.espacecitoyens.billing.imports;

import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whoever announces a file is told to send it only when somebody begins to read it: a file that is
 * too big, or a sender without the right, is then refused before anything was sent.
 */
@Configuration(proxyBeanMethods = false)
class UploadConnector {

    @Bean
    TomcatConnectorCustomizer continueOnRead() {
        return connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming(
                        ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            }
        };
    }
}

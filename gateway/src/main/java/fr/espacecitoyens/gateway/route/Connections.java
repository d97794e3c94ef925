package fr.espacecitoyens.gateway.route;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections on both sides, where configuration alone does not reach. */
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    HttpClientCustomizer towardsServices(
            @Value("${gateway.connections.service-silence}") Duration silence) {
        // By itself the client sends any request again, a POST too, when a connection breaks:
        // whether to repeat is for the routes to say.
        return client -> client.disableRetry(true).responseTimeout(silence);
    }

    @Bean
    NettyServerCustomizer towardsClients(
            @Value("${gateway.connections.client-silence}") Duration silence,
            @Value("${gateway.connections.client-request}") Duration wholeRequest) {
        return server -> server.readTimeout(silence).requestTimeout(wholeRequest);
    }
}

package fr.espacecitoyens.gateway.limit;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What one address may send in a minute to the pages where somebody could guess at something.
 *
 * @param postsPerMinute forms per address, minute and instance of the gateway
 * @param paths which pages, as path patterns
 */
@Validated
@ConfigurationProperties("gateway.limit")
record LimitProperties(@Positive int postsPerMinute, @NotEmpty List<String> paths) {

    LimitProperties {
        paths = List.copyOf(paths);
    }
}

package fr.espacecitoyens.billing.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The organisation as the service is delivered with, at a portal that anybody can reach. */
public final class OrganisationFixtures {

    private OrganisationFixtures() {}

    /** Read from {@code application.yml}, so that tests see what citizens see. */
    public static Organisation organisation() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test", Map.of("PUBLIC_URL", "https://espace-citoyens.example")));
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bind("organisation", Organisation.class).get();
    }
}

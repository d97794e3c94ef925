package fr.espacecitoyens.localstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the preparation made of the build.
 *
 * @param services the runnable jar of each service, its libraries beside it
 * @param keycloak a Keycloak that knows our providers and our realm
 * @param ownClasses the class path of the broker, the database and the mail server
 */
record PreparedParts(Map<String, Path> services, Path keycloak, String ownClasses) {

    Path service(String name) {
        Path jar = services.get(name);
        if (jar == null) {
            throw new IllegalArgumentException("No service is called " + name);
        }
        return jar;
    }
}

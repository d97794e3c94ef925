package fr.espacecitoyens.gateway.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.architecture.ArchitectureRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.util.ClassUtils;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(
                "fr.espacecitoyens.gateway",
                List.of("edge", "failure", "limit", "route"),
                Map.of(
                        "nothing waits: one thread serves many requests",
                        noClasses()
                                .should()
                                .callMethodWhere(target(nameMatching("block|blockOptional|sleep"))),
                        "routes stand in the configuration, where all can be read together",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(RouteLocator.class),
                        "a package keeps its classes to itself",
                        classes()
                                .that()
                                .doNotHaveSimpleName("Gateway")
                                .and()
                                .doNotHaveSimpleName("ClientAddress")
                                .and()
                                .doNotHaveSimpleName("LoggedPath")
                                .and()
                                .doNotHaveSimpleName("package-info")
                                .should()
                                .notBePublic()));
    }

    @Test
    void the_gateway_is_neither_servlet_nor_platform() {
        assertThat(isThere("jakarta.servlet.Servlet")).isFalse();
        assertThat(isThere("fr.espacecitoyens.platform.Money")).isFalse();
        assertThat(isThere("org.springframework.web.reactive.DispatcherHandler")).isTrue();
    }

    private static boolean isThere(String name) {
        return ClassUtils.isPresent(name, ArchitectureTest.class.getClassLoader());
    }
}

package fr.espacecitoyens.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the staff's API to programs, where a service has one. */
@RestController
@ConditionalOnResource(resources = "classpath:" + OpenApiController.DOCUMENT)
class OpenApiController {

    static final String DOCUMENT = "openapi.yaml";

    @GetMapping(path = "/staff/openapi.yaml", produces = "application/yaml")
    Resource openApi() {
        return new ClassPathResource(DOCUMENT);
    }
}

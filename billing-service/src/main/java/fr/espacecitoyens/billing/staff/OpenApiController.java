package fr.espacecitoyens.billing.staff;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the staff's API to programs. */
@RestController
class OpenApiController {

    @GetMapping(path = "/staff/openapi.yaml", produces = "application/yaml")
    Resource openApi() {
        return new ClassPathResource("openapi.yaml");
    }
}

package fr.espacecitoyens.portal.information;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Help, terms of use and the pages that the law wants. */
@Controller
class InformationController {

    @GetMapping("/aide")
    String help() {
        return "information/help";
    }

    @GetMapping("/conditions-generales")
    String terms() {
        return "information/terms";
    }

    @GetMapping("/mentions-legales")
    String legal() {
        return "information/legal";
    }

    @GetMapping("/donnees-personnelles")
    String privacy() {
        return "information/privacy";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "information/accessibility";
    }
}

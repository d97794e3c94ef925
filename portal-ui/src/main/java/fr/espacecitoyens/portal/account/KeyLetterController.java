package fr.espacecitoyens.portal.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the code on a letter leads. The key itself stays in the browser: it is never in a log. */
@Controller
class KeyLetterController {

    @GetMapping("/cle")
    String key() {
        return "account/key-letter";
    }
}

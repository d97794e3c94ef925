package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.security.DraftCookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads back to the first page, and says so when something had been typed. */
@ControllerAdvice
class DraftMissingAdvice {

    private final DraftCookie cookie;

    DraftMissingAdvice(DraftCookie cookie) {
        this.cookie = cookie;
    }

    @ExceptionHandler
    String beginAgain(DraftMissing missing, HttpServletResponse response) {
        cookie.forget(response);
        return missing.expired() ? "redirect:/inscription?expiree" : "redirect:/inscription";
    }
}

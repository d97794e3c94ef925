package fr.espacecitoyens.gateway.failure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A page that needs nothing else: whatever it would load may be away too. */
@Component
class FailurePage {

    private final String template;
    private final String contentSecurityPolicy;

    FailurePage(
            @Value("classpath:failure.html") Resource template,
            @Value("${organisation.name}") String organisation,
            @Value("${organisation.phone}") String phone)
            throws IOException {
        String html = template.getContentAsString(StandardCharsets.UTF_8);
        this.template =
                html.replace("{organisation}", HtmlUtils.htmlEscape(organisation, "UTF-8"))
                        .replace("{phone}", HtmlUtils.htmlEscape(phone, "UTF-8"));
        String style =
                html.substring(
                        html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        this.contentSecurityPolicy =
                "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                        .formatted(digest(style));
    }

    String of(Failure failure) {
        return template.replace("{title}", failure.title).replace("{text}", failure.text);
    }

    String contentSecurityPolicy() {
        return contentSecurityPolicy;
    }

    private static String digest(String style) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.espacecitoyens.notification.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What every letter has in common: the organisation's head and foot, in HTML and in text. */
@Component
public class Stationery {

    private final ITemplateEngine templates;
    private final OrganisationProperties organisation;

    Stationery(ITemplateEngine templates, OrganisationProperties organisation) {
        this.templates = templates;
        this.organisation = organisation;
    }

    /**
     * A letter from the templates of this name.
     *
     * @param id the message's
     * @param values what the templates show
     */
    public Letter write(
            String id, String to, String subject, String template, Map<String, Object> values) {
        var shown = new Context(Locale.FRANCE, values);
        shown.setVariable("organisation", organisation);
        shown.setVariable("subject", subject);
        return new Letter(
                id,
                to,
                subject,
                templates.process(template + ".txt", shown),
                templates.process(template + ".html", shown));
    }

    /** The address of a page of the portal. */
    public URI page(String... segments) {
        return UriComponentsBuilder.fromUri(organisation.portalAddress())
                .pathSegment(segments)
                .encode()
                .build()
                .toUri();
    }

    /** The organisation's own mailbox. */
    public String ownAddress() {
        return organisation.contact().email();
    }

    /** A label of two lines could pass for a line of ours in the plain text. */
    public static String oneLine(String value) {
        return value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}

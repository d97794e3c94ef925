package fr.espacecitoyens.portal.frame;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose portal it is. The defaults are those of the guide.
 *
 * @param shortName as people say it
 * @param director who answers for what is published
 * @param termsVersion the version of the terms of use that citizens accept
 */
@Validated
@ConfigurationProperties("organisation")
public record OrganisationProperties(
        @NotBlank @DefaultValue("Centre Communal d'Action Sociale de Castres") String name,
        @NotBlank @DefaultValue("CCAS de Castres") String shortName,
        @NotBlank @DefaultValue("Hôtel de Ville, 81100 Castres") String address,
        @NotBlank @DefaultValue("la présidence du CCAS de Castres") String director,
        @NotBlank @DefaultValue("05.63.71.56.13") String phone,
        @NotBlank @DefaultValue("espace.seniors@ville-castres.fr") String email,
        @NotBlank @DefaultValue("Du lundi au vendredi : 8h-17h") String openingHours,
        @NotBlank @DefaultValue("2026-11") String termsVersion) {

    /** The number as a telephone understands it. */
    public String phoneLink() {
        return "tel:" + phone.replaceAll("[^0-9+]", "").replaceFirst("^0", "+33");
    }
}

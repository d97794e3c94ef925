package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.OnlineWindow;
import fr.espacecitoyens.billing.invoice.Schedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a PES file does not say and a town decides.
 *
 * @param origins which service an invoice belongs to; the first that fits counts
 * @param deadlines when invoices are due and payable online
 * @param natures what the lines of a product, {@code CodProdLoc}, count as in the yearly
 *     certificate
 * @param periods words for the numbers in {@code Per}: « 1 » may stand for « Premier trimestre »
 */
@Validated
@ConfigurationProperties("billing.imports.pes")
public record PesSettings(
        @NotEmpty List<@Valid Origin> origins,
        @Valid @NotNull Deadlines deadlines,
        @DefaultValue Map<String, Nature> natures,
        @DefaultValue Map<String, String> periods) {

    /**
     * What an invoice must come from to belong to a service.
     *
     * @param collectivity the only {@code CodCol}; empty for any
     * @param budget the only {@code CodBud}; empty for any
     * @param products the only {@code CodProdLoc}; empty for any
     */
    public record Origin(
            @NotBlank String service,
            @DefaultValue("") String collectivity,
            @DefaultValue("") String budget,
            @DefaultValue Set<String> products) {

        boolean fits(Payee payee, String product) {
            return (collectivity.isEmpty() || collectivity.equals(payee.collectivity()))
                    && (budget.isEmpty() || budget.equals(payee.budget()))
                    && (products.isEmpty() || products.contains(product));
        }
    }

    /**
     * The dates that follow from the day on which an invoice is issued and sent.
     *
     * @param dueAfterDays days from the sending to « À régler avant le »
     * @param opensAt the hour, on the day of issue, from which it is payable online
     * @param closesDaysBeforeDue days that remain to pay otherwise
     * @param closesAt the hour from which it is no longer payable online
     */
    public record Deadlines(
            @Min(1) @Max(365) int dueAfterDays,
            @NotNull LocalTime opensAt,
            @Min(0) int closesDaysBeforeDue,
            @NotNull LocalTime closesAt) {

        /** Else an invoice would close before it opened. */
        @AssertTrue
        boolean isClosedAfterTheSending() {
            return closesDaysBeforeDue < dueAfterDays;
        }

        /** The times of an invoice that was sent on the day of its issue or later. */
        Schedule schedule(LocalDate issuedOn, LocalDate sentOn, @Nullable LocalDate directDebitOn) {
            LocalDate dueOn = sentOn.plusDays(dueAfterDays);
            return new Schedule(
                    issuedOn,
                    dueOn,
                    OnlineWindow.between(
                            issuedOn.atTime(opensAt),
                            dueOn.minusDays(closesDaysBeforeDue).atTime(closesAt)),
                    directDebitOn);
        }
    }

    /** The id of the service that an invoice belongs to. */
    Optional<String> service(Payee payee, String product) {
        return origins.stream()
                .filter(origin -> origin.fits(payee, product))
                .map(Origin::service)
                .findFirst();
    }

    /** « Premier trimestre 2020 », or « Exercice 2020, période 1 » without words of the town's. */
    String periodInFrench(int exercise, String per) {
        String words = periods.get(per);
        if (words != null) {
            return words + " " + exercise;
        }
        return per.isEmpty() ? "Exercice " + exercise : "Exercice " + exercise + ", période " + per;
    }
}

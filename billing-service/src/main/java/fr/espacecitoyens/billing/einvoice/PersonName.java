package fr.espacecitoyens.billing.einvoice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what stands on an envelope into the name of a person. */
final class PersonName {

    private static final Set<String> CIVILITIES =
            Set.of("madame", "monsieur", "mademoiselle", "mme", "m.", "mr", "mlle");

    private PersonName() {}

    /** « Madame ALQUIER Cécile » becomes « CÉCILE ALQUIER »; other words stay in their order. */
    static String of(String addressee) {
        List<String> words =
                Arrays.stream(addressee.strip().split("\\s+"))
                        .filter(word -> !CIVILITIES.contains(word.toLowerCase(Locale.FRENCH)))
                        .toList();
        String surname = join(words, true);
        String firstNames = join(words, false);
        return (firstNames + " " + surname).strip().toUpperCase(Locale.FRENCH);
    }

    /** Back offices write surnames in capitals and first names not. */
    private static String join(List<String> words, boolean surname) {
        return words.stream()
                .filter(word -> surname == word.equals(word.toUpperCase(Locale.FRENCH)))
                .collect(Collectors.joining(" "));
    }
}

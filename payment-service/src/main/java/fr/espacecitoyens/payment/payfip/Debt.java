package fr.espacecitoyens.payment.payfip;

import fr.espacecitoyens.platform.web.FieldError;
import fr.espacecitoyens.platform.web.Problem;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What is to be paid.
 *
 * @param refdet our name for it: 6 to 30 letters and digits
 * @param object in the town's words; PayFiP is given what it can write of them
 * @param notifyUrl where PayFiP tells that there is a result
 * @param returnUrl where the browser goes afterwards
 */
record Debt(
        String refdet,
        long amountCents,
        String email,
        String object,
        URI notifyUrl,
        URI returnUrl) {

    /** What other clients of PayFiP keep to. */
    private static final long SMALLEST = 100;

    private static final long LARGEST = 10_000_000;
    private static final int LONGEST_OBJECT = 100;
    private static final int LONGEST_EMAIL = 80;

    /**
     * Says what cannot be paid.
     *
     * @throws Problem if PayFiP never takes such an amount, or address
     */
    void refuseOutOfBounds() {
        if (amountCents < SMALLEST || amountCents > LARGEST) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "amount-out-of-bounds",
                    "Le paiement en ligne n’est possible que pour un montant de 1\u00a0€ à"
                            + " 100\u00a0000\u00a0€. Choisissez un autre montant ou d’autres"
                            + " factures, ou réglez auprès du service facturation.",
                    List.of());
        }
        if (email.length() > LONGEST_EMAIL) {
            throw Problem.invalid(
                    List.of(
                            new FieldError(
                                    "email",
                                    "Cette adresse est trop longue pour le service de paiement :"
                                            + " choisissez-en une de 80 caractères au plus.")));
        }
    }

    /** Letters without accents, digits and spaces. */
    String plainObject() {
        String plain =
                Normalizer.normalize(
                                object.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9]+", " ")
                        .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_OBJECT));
    }
}

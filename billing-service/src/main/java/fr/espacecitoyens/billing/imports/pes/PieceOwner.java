package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.customer.CustomerKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose invoice a piece is.
 *
 * @param customer the person, as a customer of one service
 */
record PieceOwner(CustomerKey customer, String addressee) {

    /** Enough to see what is meant. */
    private static final int MAX_NAMED = 3;

    /** Finds it; null unless all lines agree, the errors then say so. */
    static @Nullable PieceOwner of(Piece piece, Payee payee, PesSettings settings) {
        String service = service(piece, payee, settings);
        Debtor debtor = debtor(piece);
        return service == null || debtor == null
                ? null
                : new PieceOwner(new CustomerKey(service, debtor.customer()), debtor.addressee());
    }

    private static @Nullable Debtor debtor(Piece piece) {
        List<Debtor> debtors =
                piece.lines().stream().flatMap(line -> line.debtors().stream()).toList();
        long customers = debtors.stream().map(Debtor::customer).distinct().count();
        if (customers == 1) {
            return debtors.getFirst();
        }
        if (piece.isComplete()) {
            piece.refuse(
                    "Tiers",
                    customers == 0
                            ? "Cette pièce n'a pas de débiteur : ajoutez le bloc Tiers."
                            : "Cette pièce a plusieurs débiteurs : faites une pièce pour chacun.");
        }
        return null;
    }

    private static @Nullable String service(Piece piece, Payee payee, PesSettings settings) {
        List<Optional<String>> services =
                piece.lines().stream()
                        .map(line -> settings.service(payee, line.product()))
                        .distinct()
                        .toList();
        if (services.contains(Optional.<String>empty())) {
            piece.refuse("CodProdLoc", noService(piece, payee));
        } else if (services.size() > 1) {
            piece.refuse(
                    "CodProdLoc",
                    "Les lignes de cette pièce relèvent de plusieurs services : faites une pièce"
                            + " pour chacun.");
        }
        return services.size() == 1 ? services.getFirst().orElse(null) : null;
    }

    private static String noService(Piece piece, Payee payee) {
        String products =
                piece.lines().stream()
                        .map(PieceLine::product)
                        .distinct()
                        .limit(MAX_NAMED)
                        .collect(Collectors.joining(", "));
        return "Aucun service n'est prévu pour la %s, produit %s : demandez à l'exploitant de l'ajouter."
                .formatted(payee, products);
    }
}

package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.RefusedField;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which invoice each attachment belongs to. */
final class AttachmentOwners {

    private final Map<String, InvoiceReference> owners = new HashMap<>();

    /** A decision of the council may be attached to many pieces; an invoice may not. */
    private final Set<String> shared = new HashSet<>();

    /** Those of pieces that were refused: nobody need be told that they have no invoice. */
    private final Set<String> orphans = new HashSet<>();

    private final Set<InvoiceReference> served = new HashSet<>();

    void add(String id, InvoiceReference owner) {
        var before = owners.putIfAbsent(id, owner);
        if (before != null && !before.equals(owner)) {
            shared.add(id);
        }
    }

    void addOrphan(String id) {
        orphans.add(id);
    }

    /** The invoice whose document an attachment is, each has one; null if that was refused. */
    @Nullable InvoiceReference claim(String id) throws RefusedField {
        InvoiceReference owner = owners.get(id);
        if (owner == null && orphans.contains(id)) {
            return null;
        }
        if (owner == null) {
            throw new RefusedField("Cette PJ ne correspond à aucune pièce du fichier (PJRef).");
        }
        if (shared.contains(id)) {
            throw new RefusedField("Cette PJ est rattachée à plusieurs pièces : une par facture.");
        }
        if (!served.add(owner)) {
            throw new RefusedField(
                    "La facture %s a déjà un PDF dans ce fichier.".formatted(owner.number()));
        }
        return owner;
    }
}

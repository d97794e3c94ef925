package fr.espacecitoyens.billing.imports.pes;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the parts of a PES file are written. */
final class PesText {

    record Line(Map<String, String> info, Map<String, String> debit, Map<String, String> debtor) {}

    record Piece(Map<String, String> block, List<String> references, List<Line> lines) {}

    record Bordereau(Map<String, String> block, List<Piece> pieces) {}

    private PesText() {}

    static String of(Bordereau bordereau) {
        var block = new LinkedHashMap<>(bordereau.block());
        block.replace("NbrPce", "auto", String.valueOf(bordereau.pieces().size()));
        block.replace("MtBordHt", "auto", sum(bordereau, "MtHT"));
        String vat = sum(bordereau, "MtTVA");
        block.replace("MtBordTVA", "auto", vat.equals("0") ? "" : vat);
        var text = new StringBuilder("<Bordereau><BlocBordereau>\n").append(ofBlock(block));
        text.append("</BlocBordereau>\n");
        bordereau.pieces().forEach(piece -> text.append(of(piece)));
        return text.append("</Bordereau>\n").toString();
    }

    private static String sum(Bordereau bordereau, String name) {
        return bordereau.pieces().stream()
                .flatMap(piece -> piece.lines().stream())
                .map(line -> String.valueOf(line.info().get(name)))
                .filter(amount -> amount.matches("[0-9.]+"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toString();
    }

    private static String of(Piece piece) {
        var text = new StringBuilder("<Piece><BlocPiece>\n").append(ofBlock(piece.block()));
        for (String id : piece.references()) {
            text.append("<PJRef><Support V=\"01\"/><IdUnique V=\"%s\"/></PJRef>\n".formatted(id));
        }
        text.append("</BlocPiece>\n");
        for (Line line : piece.lines()) {
            text.append("<LigneDePiece><BlocLignePiece><InfoLignePiece>\n");
            text.append(ofBlock(line.info())).append("</InfoLignePiece>");
            text.append(ofDebit(line.debit())).append("</BlocLignePiece>\n");
            if (!line.debtor().isEmpty()) {
                text.append("<Tiers><InfoTiers>\n").append(ofBlock(line.debtor()));
                text.append("</InfoTiers><Adresse><TypAdr V=\"1\"/><CP V=\"81100\"/>");
                text.append("<Ville V=\"CASTRES\"/></Adresse></Tiers>\n");
            }
            text.append("</LigneDePiece>\n");
        }
        return text.append("</Piece>\n").toString();
    }

    private static String ofDebit(Map<String, String> debit) {
        if (debit.isEmpty()) {
            return "";
        }
        var block = new LinkedHashMap<>(debit);
        String name = String.valueOf(block.remove("block"));
        return "<%s>\n%s</%s>\n".formatted(name, ofBlock(block), name);
    }

    static String ofAttachment(Map<String, String> attachment) {
        var block = new LinkedHashMap<>(attachment);
        String content = String.valueOf(block.remove("content"));
        return "<PJ><Contenu><Fichier MIMEType=\"application/pdf\">%s</Fichier></Contenu>\n%s</PJ>\n"
                .formatted(content, ofBlock(block));
    }

    static String ofBlock(Map<String, String> values) {
        var text = new StringBuilder();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.append("<%s V=\"%s\"/>\n".formatted(name, escaped(value)));
            }
        });
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

package fr.espacecitoyens.billing.imports.pes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes PES files as an office's billing software does, its elements in the order of the schema.
 * The first piece is the guide's invoice until told otherwise; what a bordereau announces fits its
 * pieces until told otherwise.
 */
public final class PesWriter {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<PesText.Bordereau> bordereaux = new ArrayList<>();
    private final List<Map<String, String>> attachments = new ArrayList<>();
    private String encoding = "ISO-8859-1";

    private PesWriter(String type) {
        parameters.putAll(values("Version", "1", "TypFic", type, "NomFic", "PES_20191217.xml"));
        header.putAll(
                values("DteStr", "2019-12-17", "IdPost", "081017", "IdColl", "26810017300014"));
        header.putAll(values("CodCol", "100", "CodBud", "00"));
    }

    /** A roll with the guide's invoice. */
    public static PesWriter ormc() {
        return new PesWriter("PESORMC").bordereau("TypBord", "06").piece();
    }

    /** An ordinary receipt with the guide's content. */
    static PesWriter titres() {
        return new PesWriter("PESALR2").bordereau("TypBord", "01", "Objet", "").titre();
    }

    PesWriter bordereau(String... differences) {
        var block = values("Exer", "2020", "IdBord", "12", "DteBordEm", "2019-12-17");
        block.putAll(values("TypBord", "06", "NbrPce", "auto", "MtBordHt", "auto"));
        block.putAll(values("MtBordTVA", "auto", "DteAsp", "2019-12-17", "Objet", "Repas"));
        bordereaux.add(new PesText.Bordereau(block, new ArrayList<>()));
        return with(differences);
    }

    /** Adds a piece with one line. */
    public PesWriter piece(String... differences) {
        var block = values("IdPce", "1", "TypPce", "15", "NatPce", "01", "DteAsp", "");
        block.putAll(values("Edition", "03", "ObjPce", "Facturation service séniors"));
        block.putAll(values("NumDette", "2001000001", "Per", "1", "Cle1", "4", "Cle2", "K"));
        var piece = new PesText.Piece(block, new ArrayList<>(), new ArrayList<>());
        bordereaux.getLast().pieces().add(piece);
        return line(differences);
    }

    private PesWriter titre() {
        return piece("TypPce", "01", "NumDette", "", "Per", "", "Cle1", "", "Cle2", "");
    }

    PesWriter line(String... differences) {
        List<PesText.Line> lines = bordereaux.getLast().pieces().getLast().lines();
        var info = values("IdLigne", String.valueOf(lines.size() + 1));
        info.putAll(values("ObjLignePce", "Repas livré à domicile", "CodProdLoc", "REPA"));
        info.putAll(values("Nature", "588", "TxTva", "", "Majo", "0", "TvaIntraCom", "0"));
        info.putAll(values("MtHT", "8.53", "MtTVA", ""));
        var debtor = values("IdTiers", "", "RefTiers", "C-0001", "CatTiers", "01", "NatJur", "01");
        debtor.putAll(values("TypTiers", "01", "Civilite", "Mme", "Nom", "Alquier"));
        debtor.putAll(values("Prenom", "Cécile"));
        lines.add(new PesText.Line(info, new LinkedHashMap<>(), debtor));
        return with(differences);
    }

    /** Has the last line taken from an account. */
    PesWriter directDebit(String block, String day) {
        var line = bordereaux.getLast().pieces().getLast().lines().getLast();
        line.debit().putAll(values("block", block, "NatPrel", "01", "PerPrel", "07"));
        line.debit().putAll(values("DtePrel", day, "MtPrel", "8.53"));
        return this;
    }

    /** Changes values of what was added last, or of the head of the file; empty removes one. */
    PesWriter with(String... differences) {
        for (int i = 0; i < differences.length; i += 2) {
            String name = differences[i];
            blockWith(name).put(name, differences[i + 1]);
        }
        return this;
    }

    /** Says of the last piece when its own notice was sent. */
    PesWriter sentOn(String day) {
        bordereaux.getLast().pieces().getLast().block().put("DteAsp", day);
        return this;
    }

    PesWriter encoding(String name) {
        encoding = name;
        return this;
    }

    /** Attaches a PDF to the last piece, packed as the format wants it. */
    PesWriter attach(String id, byte[] pdf) {
        return refer(id).pj(id, "007", Base64.getMimeEncoder().encodeToString(gzip(pdf)));
    }

    PesWriter refer(String id) {
        bordereaux.getLast().pieces().getLast().references().add(id);
        return this;
    }

    PesWriter pj(String id, String type, String content) {
        attachments.add(
                values("content", content, "IdUnique", id, "NomPJ", id + ".pdf", "TypePJ", type));
        attachments.getLast().put("Description", "Facture");
        return this;
    }

    /** The whole file. */
    public String text() {
        var text = new StringBuilder(start());
        text.append("<Enveloppe><Parametres>\n").append(PesText.ofBlock(parameters));
        text.append("</Parametres></Enveloppe>\n<EnTetePES>\n").append(PesText.ofBlock(header));
        text.append("</EnTetePES>\n<PES_RecetteAller><EnTeteRecette><IdVer V=\"2\"/>");
        text.append("</EnTeteRecette>\n");
        bordereaux.forEach(bordereau -> text.append(PesText.of(bordereau)));
        text.append("</PES_RecetteAller>\n");
        if (!attachments.isEmpty()) {
            text.append("<PES_PJ><EnTetePES_PJ><IdVer V=\"1\"/></EnTetePES_PJ>\n");
            attachments.forEach(attachment -> text.append(PesText.ofAttachment(attachment)));
            text.append("</PES_PJ>\n");
        }
        return text.append("</n:PES_Aller>\n").toString();
    }

    private String start() {
        return "<?xml version=\"1.0\" encoding=\"%s\"?>\n".formatted(encoding)
                + "<n:PES_Aller xmlns:n=\"http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/aller\">\n";
    }

    /** Writes the file in its own encoding. */
    public Path writeTo(Path folder) {
        try {
            Path file = folder.resolve("pes.xml");
            return Files.writeString(file, text(), Charset.forName(encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> blockWith(String name) {
        var bordereau = bordereaux.getLast();
        if (!bordereau.pieces().isEmpty()) {
            PesText.Piece piece = bordereau.pieces().getLast();
            PesText.Line line = piece.lines().getLast();
            for (var block : List.of(line.info(), line.debtor(), piece.block())) {
                if (block.containsKey(name) && !name.equals("DteAsp")) {
                    return block;
                }
            }
        }
        return List.of(bordereau.block(), header, parameters).stream()
                .filter(block -> block.containsKey(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static Map<String, String> values(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }
}

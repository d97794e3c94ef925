package fr.espacecitoyens.billing.imports.pes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into letters and stops where that goes wrong, instead of guessing. It also stops at a
 * part without « < » that is longer than any permitted attachment: so no name, no value and no text
 * can fill the memory of the parser behind.
 */
final class StrictReader extends Reader {

    /** An attachment of 5 MB in Base64, with its line breaks. */
    static final int MAX_RUN = 8_000_000;

    private final InputStream file;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192).limit(0);
    private boolean ended;
    private int line = 1;
    private int run;
    private char last;

    StrictReader(BufferedInputStream file) throws IOException {
        this.charset = DeclaredEncoding.of(file);
        this.file = file;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            fill();
            CoderResult result = decoder.decode(bytes, chars, ended);
            inspect(target, offset, chars.position());
            if (result.isError()) {
                throw new UnreadableXml(line, "Cette ligne n'est pas en " + announced() + ".");
            }
            if (ended && !bytes.hasRemaining()) {
                break;
            }
        }
        return chars.position() == 0 && length > 0 ? -1 : chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = file.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private void inspect(char[] chars, int offset, int count) throws UnreadableXml {
        for (int i = offset; i < offset + count; i++) {
            char c = chars[i];
            line += c == '\n' ? 1 : 0;
            run = c == '<' ? 0 : run + 1;
            if (run > MAX_RUN) {
                throw new UnreadableXml(line, "Une balise ou son contenu dépasse 8 Mo.");
            }
            if (last == 'Ã' && isRestOfAccent(c) && !charset.equals(StandardCharsets.UTF_8)) {
                throw new UnreadableXml(
                        line,
                        "L'en-tête annonce %s, mais cette ligne est en UTF-8 : corrigez l'en-tête."
                                .formatted(announced()));
            }
            last = c;
        }
    }

    /** « é » in UTF-8 reads « Ã© » in Windows-1252, which no word contains. */
    private static boolean isRestOfAccent(char c) {
        return c >= 0x80 && (c < 'À' || c > 'ÿ');
    }

    private String announced() {
        return charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "ISO-8859-1 ou Windows-1252";
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

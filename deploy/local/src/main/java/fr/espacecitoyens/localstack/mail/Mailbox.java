package fr.espacecitoyens.localstack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Every message in a file of its own; the file's name is the message's id. Only the recipients are
 * kept in memory: messages are read when somebody looks at them.
 */
final class Mailbox {

    private static final String SUFFIX = ".eml";
    private static final int SHOWN = 500;

    private final Path folder;
    private final AtomicLong lastId = new AtomicLong();
    private final ConcurrentHashMap<String, String> recipients = new ConcurrentHashMap<>();

    Mailbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        ids().mapToLong(id -> Long.parseLong(id, 36)).max().ifPresent(lastId::set);
    }

    /** Returns when the message is in its file: the sender may then forget it. */
    void keep(byte[] message) throws IOException {
        // Ids rise with time, and also within one millisecond.
        long id =
                lastId.accumulateAndGet(
                        System.currentTimeMillis(), (last, now) -> Math.max(last + 1, now));
        Path arriving = folder.resolve(Long.toString(id, 36) + ".arriving");
        Files.write(arriving, message);
        Files.move(arriving, file(Long.toString(id, 36)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The latest messages, newest first. */
    List<StoredMessage> messages() {
        return newest(ids()).limit(SHOWN).flatMap(id -> message(id).stream()).toList();
    }

    List<StoredMessage> messagesTo(String recipient) {
        String wanted = recipient.toLowerCase(Locale.ROOT);
        return newest(ids().filter(id -> recipient(id).contains(wanted)))
                .flatMap(id -> message(id).stream())
                .toList();
    }

    private static Stream<String> newest(Stream<String> ids) {
        return ids.sorted(Comparator.reverseOrder());
    }

    private String recipient(String id) {
        return recipients.computeIfAbsent(id, _ -> readFile(id).to().toLowerCase(Locale.ROOT));
    }

    Optional<StoredMessage> message(String id) {
        if (!id.matches("[0-9a-z]{1,13}") || !Files.exists(file(id))) {
            return Optional.empty();
        }
        return Optional.of(readFile(id));
    }

    /** One of the files that came with a message. */
    Optional<byte[]> attachment(String id, int number) throws IOException {
        return message(id).isPresent() ? Attachments.content(file(id), number) : Optional.empty();
    }

    private StoredMessage readFile(String id) {
        try {
            return StoredMessage.read(id, file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    private Stream<String> ids() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.espacecitoyens.localstack.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only when it is on disk, as a group commit: whoever holds the lock commits for
 * all that came before. A commit never falls into the middle of a command, so that a document and
 * its index entries are kept or lost together. An answer is a copy: the library hands out the very
 * documents that the next command changes, perhaps while they are still being sent.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS =
            Set.of(
                    "buildInfo",
                    "count",
                    "distinct",
                    "find",
                    "getMore",
                    "hello",
                    "isMaster",
                    "ismaster",
                    "killCursors",
                    "listCollections",
                    "listDatabases",
                    "listIndexes",
                    "ping");
    private static final int TARGET_FILL_PERCENT = 50;
    private static final int COMPACTED_BYTES_PER_TURN = 4 << 20;

    private final MVStore store;
    private final ReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final ReadWriteLock documents = new ReentrantReadWriteLock();
    private final AtomicLong handled = new AtomicLong();
    private volatile long committed;

    DurableBackend(MVStore store) {
        super(store);
        this.store = store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (READS.contains(command)) {
            return read(message, command);
        }
        Document answer;
        long ticket;
        commands.readLock().lock();
        try {
            answer = copy(documents.writeLock(), message);
        } finally {
            // A refused command may have changed something as well: half of a bulk, for example.
            ticket = handled.incrementAndGet();
            commands.readLock().unlock();
        }
        commitUpTo(ticket);
        return answer;
    }

    /** Rewrites sparsely filled parts of the file, so that it does not grow for ever. */
    void compact() {
        commands.writeLock().lock();
        try {
            store.compact(TARGET_FILL_PERCENT, COMPACTED_BYTES_PER_TURN);
        } finally {
            commands.writeLock().unlock();
        }
    }

    private Document read(MongoMessage message, String command) {
        if (!command.equals("hello")) {
            return copy(documents.readLock(), message);
        }
        // The library knows only the command's older name.
        Document answer =
                handleCommand(
                        message.getChannel(),
                        message.getDatabaseName(),
                        "ismaster",
                        message.getDocument());
        return answer.append("isWritablePrimary", true);
    }

    private Document copy(Lock lock, MongoMessage message) {
        lock.lock();
        try {
            return super.handleMessage(message).cloneDeeply();
        } finally {
            lock.unlock();
        }
    }

    private void commitUpTo(long ticket) {
        if (committed >= ticket) {
            return;
        }
        commands.writeLock().lock();
        try {
            if (committed < ticket) {
                long all = handled.get();
                store.commit();
                committed = all;
            }
        } finally {
            commands.writeLock().unlock();
        }
    }
}

package fr.espacecitoyens.localstack.server;

import de.bwaldvogel.mongo.ServerVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/** Speaks MongoDB's wire protocol and keeps its data in one file. */
public final class MongoServer {

    /** How long a freed part of the file stays untouched: long enough for open reads. */
    private static final int RETENTION_MILLIS = 2000;

    /** How documents lie in the file. */
    private static final int FORMAT = 2;

    private static final int COMPACT_AT_START_MILLIS = 2000;
    private static final int MINUTES_BETWEEN_COMPACTIONS = 1;

    private MongoServer() {}

    /** Runs until the process is stopped: {@code MongoServer <folder> <port>}. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var backend = new DurableBackend(open(folder.resolve("mongodb.mv")));
        backend.version(ServerVersion.MONGO_5_0);
        var server = new de.bwaldvogel.mongo.MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop-server"));
        server.bind("127.0.0.1", Integer.parseInt(args[1]));
        var _ =
                Executors.newSingleThreadScheduledExecutor()
                        .scheduleWithFixedDelay(
                                backend::compact,
                                MINUTES_BETWEEN_COMPACTIONS,
                                MINUTES_BETWEEN_COMPACTIONS,
                                TimeUnit.MINUTES);
    }

    private static MVStore open(Path file) {
        // Neither time nor memory pressure may commit: only the backend does, between commands.
        MVStore store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .open();
        if (store.getStoreVersion() != FORMAT && !store.getMapNames().isEmpty()) {
            throw new IllegalStateException(
                    "data of an older version: start once with --reset, which forgets them");
        }
        store.setStoreVersion(FORMAT);
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        store.compactFile(COMPACT_AT_START_MILLIS);
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }
}

package fr.espacecitoyens.localstack.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One real Kafka broker, its own controller, with its data on disk. */
public final class KafkaBroker {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private KafkaBroker() {}

    /** Runs until the process is stopped: {@code KafkaBroker <folder> <port> <controller port>}. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        format(folder);
        var config =
                new KafkaConfig(
                        settings(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2])),
                        false);
        var broker = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::shutdown, "stop-broker"));
        broker.startup();
        broker.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        forgetHalfFormatted(folder);
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(folder.toString())
                .setDirectories(List.of(folder.toString()))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setUnstableFeatureVersionsEnabled(false)
                .run();
    }

    /** The formatter, killed half way, leaves a bootstrap file that its next run would refuse. */
    private static void forgetHalfFormatted(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("bootstrap.checkpoint"));
    }

    private static Map<String, String> settings(Path folder, int port, int controllerPort) {
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
                        .formatted(port, CONTROLLER, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER));
        settings.put("log.dirs", folder.toString());
        addOfOneBroker(settings);
        addOfOneMachine(settings);
        return settings;
    }

    private static void addOfOneBroker(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void addOfOneMachine(Map<String, String> settings) {
        // The services declare their topics: a misspelt one shall fail, not come to life.
        settings.put("auto.create.topics.enable", "false");
        // Nobody else will join a group: its first member need not wait for others.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill -9 the broker waits for its own old registration: 4 s instead of 12.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // The default of 128 MB does not fit into the small heap.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        // A developer who comes back after a month finds every event and every position again.
        settings.put("log.retention.ms", "-1");
        settings.put("offsets.retention.minutes", Integer.toString(365 * 24 * 60));
    }
}

package fr.espacecitoyens.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration LONGER_THAN_THE_PAUSE = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Supervisor> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Supervisor::stopAll);
    }

    @Test
    void parts_start_after_what_they_need_and_stop_before_it() throws Exception {
        Supervisor supervisor =
                supervise(
                        part("late", List.of("early"), noting()),
                        part("early", List.of(), noting()));

        supervisor.startAll();
        supervisor.stopAll();

        assertThat(Files.readAllLines(folder.resolve("notes")))
                .containsExactly("early started", "late started", "late stopped", "early stopped");
    }

    @Test
    void a_part_that_was_killed_from_outside_is_reported_and_started_again() {
        Supervisor supervisor = supervise(part("one", List.of(), noting()));
        supervisor.startAll();
        long pid = supervisor.pids().getFirst();

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        await().atMost(LONGER_THAN_THE_PAUSE).until(() -> supervisor.pids().getFirst() != pid);
        assertThat(output()).contains("one").contains("died").contains("hello from the log");
    }

    @Test
    void a_part_that_was_killed_on_purpose_stays_away_until_it_is_started() {
        Supervisor supervisor = supervise(part("one", List.of(), noting()));
        supervisor.startAll();
        long pid = supervisor.pids().getFirst();

        supervisor.kill("one");
        assertThat(ProcessHandle.of(pid)).isEmpty();
        supervisor.start("one");

        assertThat(supervisor.pids().getFirst()).isNotEqualTo(pid);
        assertThat(output()).doesNotContain("died");
    }

    @Test
    void a_part_that_does_not_come_up_ends_the_start_with_the_end_of_its_log() {
        Supervisor supervisor =
                supervise(
                        part("good", List.of(), noting()),
                        part("bad", List.of(), "echo no such database; exit 3"),
                        part("waiting", List.of("bad"), noting()));

        assertThatThrownBy(supervisor::startAll)
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("bad ended with exit code 3")
                .hasMessageContaining("no such database");
    }

    @Test
    void the_shell_s_variables_do_not_reach_the_parts() {
        Supervisor supervisor =
                supervise(part("one", List.of(), "env; touch \"$HEALTHY\"; sleep 60"));
        supervisor.startAll();

        assertThat(folder.resolve("logs/one.log"))
                .content()
                .contains("HEALTHY=")
                .doesNotContain("JAVA_HOME=");
    }

    private Supervisor supervise(Part... parts) {
        var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        var supervisor = new Supervisor(List.of(parts), folder.resolve("logs"), progress);
        started.add(supervisor);
        return supervisor;
    }

    private Part part(String name, List<String> needs, String script) {
        Path healthy = folder.resolve(name + ".healthy");
        return new Part(
                name,
                List.of("/bin/sh", "-c", script),
                Map.of(
                        "NAME", name,
                        "NOTES", folder.resolve("notes").toString(),
                        "HEALTHY", healthy.toString()),
                List.of(),
                () -> Files.exists(healthy),
                needs);
    }

    /** Notes its start and its end, and is healthy in between. */
    private static String noting() {
        return """
        echo hello from the log
        echo "$NAME started" >> "$NOTES"
        trap 'echo "$NAME stopped" >> "$NOTES"; kill $!; exit' TERM
        touch "$HEALTHY"
        sleep 60 & wait
        """;
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

package fr.espacecitoyens.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {

    @TempDir Path parent;

    @Test
    void the_same_content_is_made_once_and_other_content_takes_its_place() throws Exception {
        var made = new AtomicInteger();
        ContentFolder.Maker maker =
                folder -> Files.writeString(folder.resolve("f"), "" + made.incrementAndGet());
        var first = new ContentFolder(parent, "gateway", "aa");
        var second = new ContentFolder(parent, "gateway", "bb");

        first.makeIfMissing(maker);
        first.makeIfMissing(maker);
        second.makeIfMissing(maker);

        assertThat(made).hasValue(2);
        assertThat(first.path()).doesNotExist();
        assertThat(second.path().resolve("f")).hasContent("2");
    }

    @Test
    void what_was_left_half_made_is_made_again() throws Exception {
        var folder = new ContentFolder(parent, "gateway", "aa");
        assertThatThrownBy(() ->
                        folder.makeIfMissing(f -> {
                            Files.writeString(f.resolve("half"), "");
                            throw new IOException("disk full");
                        }))
                .hasMessage("disk full");

        folder.makeIfMissing(f -> Files.writeString(f.resolve("whole"), ""));

        assertThat(folder.path()).isDirectoryNotContaining("glob:**/half");
        assertThat(folder.path().resolve("whole")).exists();
    }
}

package org.wellhead.screen.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever the bytes are, a list is read or refused in words, and an entry of it has an id and a name. */
class ListFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("lists");
        Path file = folder.resolve("list");
        Path aliases = folder.resolve("alt");
        try {
            Files.write(file, bytes);
            Files.writeString(aliases, "36,12,\"aka\",\"EXAMPLE\",-0- \r\n\u001A");
            read(List.of(file));
            read(List.of(file, aliases));
            ListReader.find(folder);
        } finally {
            Files.delete(file);
            Files.delete(aliases);
            Files.delete(folder);
        }
    }

    private static void read(List<Path> files) throws IOException {
        try {
            ListFile list = ListReader.read(files, null);
            assertThat(list.entries()).isNotEmpty();
            assertThat(list.entries()).doesNotHaveDuplicates();
            list.entries().forEach(entry -> assertThat(entry.name()).isNotBlank());
        } catch (ListRefused e) {
            assertThat(e)
                    .hasMessageContaining(files.getFirst().resolveSibling("").toString());
        }
    }
}

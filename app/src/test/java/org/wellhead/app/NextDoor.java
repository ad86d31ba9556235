package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Engine;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** An engine for tests, {@code --engine next-door}: this process, but cases called {@code next-door://FOLDER} are fetched. */
public final class NextDoor implements Engine {
    @Override
    public String word() {
        return "next-door";
    }

    @Override
    public Running start(Settings settings) {
        if (settings.master().equals("nobody")) {
            throw new IllegalArgumentException("nobody is no master");
        }
        return new Running() {
            @Override
            public void fetch(String root, Path to, Predicate<String> wanted) throws IOException {
                Path from = Path.of(root.substring("next-door://".length()));
                for (Path path : Roots.walk(from)) {
                    String name = from.relativize(path).toString();
                    if (Files.isRegularFile(path) && wanted.test(name)) {
                        Path copy = to.resolve(name).normalize();
                        Files.createDirectories(copy.getParent());
                        Files.copy(path, copy);
                    }
                }
            }

            @Override
            public Answer trace(Place place, Ledger ledger, Question question, Policy policy, Heard heard)
                    throws IOException {
                heard.at(ledger.size(), ledger.size());
                if (settings.master().equals("broken")) {
                    throw new IOException("the machines failed");
                }
                return new Answer(Tracer.trace(ledger, question, policy), "went well, kept in " + place.checkpoint());
            }

            @Override
            public List<String> tables(Path folder, Ledger ledger, List<Trace> traces) throws IOException {
                Files.writeString(folder.resolve("next-door.txt"), traces.size() + " answers\n");
                return List.of("next-door.txt");
            }

            @Override
            public void close() {}
        };
    }
}

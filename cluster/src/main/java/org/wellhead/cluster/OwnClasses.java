package org.wellhead.cluster;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Engine;
import tools.jackson.core.json.JsonFactory;

/** Gives executors what a task needs beside Spark: jars are sent to them; where there are folders of classes, as in tests, all is on their class path. */
final class OwnClasses {
    private OwnClasses() {}

    static void give(SparkConf conf) {
        List<Path> homes = Stream.of(OwnClasses.class, Engine.class, Ledger.class, JsonFactory.class)
                .map(OwnClasses::home)
                .distinct()
                .toList();
        // Classes of a folder do not see those of jars that were sent: either all are sent, or none.
        boolean areJars = homes.stream().noneMatch(Files::isDirectory);
        String key = areJars ? "spark.jars" : "spark.executor.extraClassPath";
        String between = areJars ? "," : File.pathSeparator;
        String known = conf.get(key, "");
        String own = homes.stream().map(Path::toString).collect(Collectors.joining(between));
        conf.set(key, known.isEmpty() ? own : known + between + own);
    }

    private static Path home(Class<?> of) {
        try {
            return Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException strange) {
            throw new IllegalStateException(strange);
        }
    }
}

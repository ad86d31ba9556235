package org.wellhead.cluster;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Engine;
import tools.jackson.core.json.JsonFactory;

/** Gives executors what a task needs beside Spark: jars are sent to them, folders of classes are on their class path. */
final class OwnClasses {
    private OwnClasses() {}

    static void give(SparkConf conf) {
        List<String> jars = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        Stream.of(OwnClasses.class, Engine.class, Ledger.class, JsonFactory.class)
                .map(OwnClasses::home)
                .distinct()
                .forEach(home -> (Files.isDirectory(home) ? folders : jars).add(home.toString()));
        add(conf, "spark.jars", ",", jars);
        add(conf, "spark.executor.extraClassPath", File.pathSeparator, folders);
    }

    private static void add(SparkConf conf, String key, String between, List<String> more) {
        if (!more.isEmpty()) {
            String known = conf.get(key, "");
            conf.set(key, (known.isEmpty() ? "" : known + between) + String.join(between, more));
        }
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

package org.wellhead.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.wellhead.trace.Noted;
import org.wellhead.trace.Partition;

/**
 * A folder where a run keeps how far it has come, on a file system that every worker sees: for each step kept a file per partition, what was noted
 * since the step before, and at the end a line that says that the step is whole. A killed driver leaves the step before as it was.
 */
final class Checkpoint implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String FORMAT = "wellhead-cluster-2";
    /** The name of the line that says so, before the step's number. */
    private static final String WHOLE = "whole-";

    private static final int BUFFER = 1 << 20;

    /**
     * How far a run has come.
     *
     * @param step counts what was kept, from 1
     * @param window the window at hand, or with {@code rested} the one that has just come to rest
     * @param rested whether it has come to rest
     * @param supersteps so far
     * @param paymentsSent so far
     * @param bytesSent so far
     */
    record State(int step, int window, boolean rested, int supersteps, long paymentsSent, long bytesSent) {}

    private final String folder;
    private final String identity;

    /**
     * In a folder.
     *
     * @param identity of the question, the payments and the way in which they are cut: of another one nothing is resumed
     */
    Checkpoint(String folder, String identity) {
        this.folder = folder;
        this.identity = identity;
    }

    private Path path(String name) {
        return new Path(folder, name);
    }

    private FileSystem files() throws IOException {
        return new Path(folder).getFileSystem(SparkHadoopUtil.get().conf());
    }

    /** How far a run of the same question came, if one was stopped. */
    Optional<State> latest() throws IOException {
        if (!files().exists(new Path(folder))) {
            return Optional.empty();
        }
        Optional<State> latest = Optional.empty();
        for (FileStatus file : files().listStatus(new Path(folder))) {
            if (file.getPath().getName().startsWith(WHOLE)) {
                Optional<State> state = state(file.getPath().getName());
                boolean later = state.isPresent()
                        && (latest.isEmpty()
                                || state.get().step() > latest.get().step());
                latest = later ? state : latest;
            }
        }
        return latest;
    }

    private Optional<State> state(String name) throws IOException {
        String line;
        try (DataInputStream in = read(name)) {
            line = new String(in.readNBytes(BUFFER), UTF_8);
        }
        String[] words = line.strip().split(" ", -1);
        boolean ours = words.length == 8 && words[0].equals(FORMAT) && words[1].equals(identity);
        if (!ours || !line.endsWith("\n")) {
            return Optional.empty();
        }
        return Optional.of(new State(
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Boolean.parseBoolean(words[4]),
                Integer.parseInt(words[5]),
                Long.parseLong(words[6]),
                Long.parseLong(words[7])));
    }

    /** Writes where a partition stands. */
    void save(int step, int number, Standing standing) throws IOException {
        write(part(step, number), standing::save);
    }

    /** Where a partition stood. */
    Standing load(int step, int number, Partition partition, Asked asked, long low) throws IOException {
        try (DataInputStream in = read(part(step, number))) {
            return Standing.load(number, partition, asked, low, in);
        }
    }

    /** Once all partitions are written: keeps what was noted since the step before, and makes this step the last whole one. */
    void commit(State state, List<List<Noted>> windows) throws IOException {
        write("noted-" + state.step(), out -> {
            out.writeInt(windows.size());
            for (List<Noted> window : windows) {
                out.writeInt(window.size());
                for (Noted noted : window) {
                    noted.save(out);
                }
            }
        });
        StringJoiner line = new StringJoiner(" ", "", "\n");
        line.add(FORMAT).add(identity).add(Integer.toString(state.step())).add(Integer.toString(state.window()));
        line.add(Boolean.toString(state.rested())).add(Integer.toString(state.supersteps()));
        line.add(Long.toString(state.paymentsSent())).add(Long.toString(state.bytesSent()));
        write(WHOLE + state.step(), out -> out.write(line.toString().getBytes(UTF_8)));
        if (state.step() > 2) {
            files().delete(path("step-" + (state.step() - 2)), true);
        }
    }

    /** What was noted up to a step, window by window. */
    List<List<Noted>> noted(int step) throws IOException {
        List<List<Noted>> windows = new ArrayList<>();
        for (int at = 1; at <= step; at++) {
            try (DataInputStream in = read("noted-" + at)) {
                for (int left = in.readInt(); left > 0; left--) {
                    List<Noted> window = new ArrayList<>();
                    for (int parts = in.readInt(); parts > 0; parts--) {
                        window.add(Noted.load(in));
                    }
                    windows.add(window);
                }
            }
        }
        return windows;
    }

    /** Removes all of it: the answer is there. */
    void remove() throws IOException {
        files().delete(new Path(folder), true);
    }

    private static String part(int step, int number) {
        return "step-" + step + "/part-" + number;
    }

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private void write(String name, Body body) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(files().create(path(name), true), BUFFER))) {
            body.write(out);
        }
    }

    private DataInputStream read(String name) throws IOException {
        return new DataInputStream(new BufferedInputStream(files().open(path(name)), BUFFER));
    }
}

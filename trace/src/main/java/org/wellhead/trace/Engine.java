package org.wellhead.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.wellhead.ledger.Ledger;

/**
 * Answers questions as {@link Tracer} does, on other machines than this one. Who has one puts it on the class path, where {@link
 * java.util.ServiceLoader} finds it; nobody else knows what it needs.
 */
public interface Engine {
    /** The word by which it is asked for. */
    String word();

    /**
     * Starts it, or joins it where it runs.
     *
     * @throws IllegalArgumentException if the settings make no sense to it
     */
    Running start(Settings settings);

    /**
     * How it is to work.
     *
     * @param master where it runs, in its own words; {@code ""} where it knows itself
     * @param partitions of accounts; 0 where it is to choose
     * @param windows of time; 0 where it is to choose
     */
    record Settings(String master, int partitions, int windows) {
        public Settings {
            if (partitions < 0 || windows < 0) {
                throw new IllegalArgumentException("there is at least one partition and one window");
            }
        }
    }

    /**
     * Payments that all machines see.
     *
     * @param root the folder of the case: scheme and path, no letter encoded
     * @param contents names what the case says: a run that was stopped goes on only with the same
     * @param checkpoint a folder, named likewise, where a run keeps how far it has come
     */
    record Place(String root, String contents, String checkpoint) {}

    /** Hears how far a run is: payments done of all. */
    interface Heard {
        void at(long done, long total);
    }

    /**
     * An answer.
     *
     * @param trace that of {@link Tracer#trace}, but that under proportional what returned is added up in another order; and {@link
     *     Trace.Work#runsMoved} counts what moved between machines on both sides
     * @param effort what it took, in a sentence
     */
    record Answer(Trace trace, String effort) {}

    /** One that runs. */
    interface Running extends AutoCloseable {
        /**
         * Copies a file or a folder to this machine.
         *
         * @param root scheme and path, no letter encoded
         * @param to the copy; it is not there yet, but the folder that it is to be in
         * @param wanted which files of a folder, by their paths in it with {@code /}
         * @throws IOException if it cannot be read
         */
        void fetch(String root, Path to, Predicate<String> wanted) throws IOException;

        /**
         * Answers a question upstream.
         *
         * @param ledger of the case that lies at the place
         * @throws IllegalArgumentException downstream, or with an overdraft
         * @throws LimitException as {@link Tracer#trace}
         * @throws IOException if machines failed, or what they were to read cannot be read; how far the run is, is kept
         */
        Answer trace(Place place, Ledger ledger, Question question, Policy policy, Heard heard) throws IOException;

        /**
         * Writes what was answered as tables of its own kind into a folder, and how each answer was come by.
         *
         * @return the names of what it wrote
         */
        List<String> tables(Path folder, Ledger ledger, List<Trace> traces) throws IOException;

        @Override
        void close();
    }
}

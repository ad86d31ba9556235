package org.wellhead.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.wellhead.app.output.Legible;

/**
 * Where a run takes place: what it may print to and from where its paths are told.
 *
 * @param out for the answer
 * @param err for progress, notices and errors
 * @param folder what relative paths are relative to
 * @param isTerminal whether {@code err} is a terminal, on which a line may be overwritten
 * @param columns how wide a line may be, at least {@value #COLUMNS_MIN}
 * @param outside time, user and environment
 * @param watch who follows the run from elsewhere, and may stop it
 * @param given what the paths of files are relative to that a person gives; the same as {@code folder}, but where a browser brought them
 */
public record Console(
        PrintStream out,
        PrintStream err,
        Path folder,
        boolean isTerminal,
        int columns,
        Outside outside,
        Optional<Watch> watch,
        Path given) {
    /** Narrower terminals wrap. */
    public static final int COLUMNS_MIN = 80;

    private static final int COLUMNS_MAX = 200;

    public Console {
        columns = Math.clamp(columns, COLUMNS_MIN, COLUMNS_MAX);
    }

    /** A run that is not watched: 80 columns, no terminal. */
    public static Console of(PrintStream out, PrintStream err, Path folder) {
        return of(out, err, folder, Outside.ofProcess());
    }

    /** A run that is not watched, in a world of its own. */
    public static Console of(PrintStream out, PrintStream err, Path folder, Outside outside) {
        return new Console(out, err, folder, false, COLUMNS_MIN, outside, Optional.empty(), folder);
    }

    /** The same run, followed from elsewhere. */
    public Console watchedBy(Watch watching) {
        return new Console(out, err, folder, isTerminal, columns, outside, Optional.of(watching), given);
    }

    /** The same run, where files that a person gives lie in another folder, from which they are told. */
    public Console givenIn(Path files) {
        return new Console(out, err, folder, isTerminal, columns, outside, watch, files);
    }

    /** Whether whoever watches wants the run to stop. */
    boolean isStopped() {
        return watch.filter(Watch::isStopped).isPresent();
    }

    /**
     * A file's name as the user would say it, standing in {@link #folder} or {@link #given}. A name may hold whatever commands a terminal:
     * such characters are replaced.
     */
    public String told(Path file) {
        return Legible.line(
                (isIn(given, file) ? given.relativize(file) : isIn(folder, file) ? folder.relativize(file) : file)
                        .toString());
    }

    private static boolean isIn(Path folder, Path file) {
        return file.isAbsolute() && folder.isAbsolute() && file.startsWith(folder);
    }

    /** Prints lines to {@link #err}, whatever they quote made harmless to a terminal. */
    public void complain(String lines) {
        lines.lines().map(Legible::line).forEach(err::println);
    }

    /** The process's own streams and folder; the launcher says what they are attached to. */
    static Console ofProcess(PrintStream out, PrintStream err) {
        boolean isTerminal = Boolean.getBoolean("wellhead.terminal");
        int columns = Integer.getInteger("wellhead.columns", COLUMNS_MIN);
        return new Console(
                out, err, Path.of(""), isTerminal, columns, Outside.ofProcess(), Optional.empty(), Path.of(""));
    }
}

package org.wellhead.app;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a run takes place: what it may print to and from where its paths are told.
 *
 * @param out for the answer
 * @param err for progress, notices and errors
 * @param folder what relative paths are relative to
 * @param isTerminal whether {@code err} is a terminal, on which a line may be overwritten
 * @param columns how wide a line may be, at least {@value #COLUMNS_MIN}
 */
public record Console(PrintStream out, PrintStream err, Path folder, boolean isTerminal, int columns) {
    /** Narrower terminals wrap. */
    public static final int COLUMNS_MIN = 80;

    private static final int COLUMNS_MAX = 200;

    public Console {
        columns = Math.clamp(columns, COLUMNS_MIN, COLUMNS_MAX);
    }

    /** A run that is not watched: 80 columns, no terminal. */
    public static Console of(PrintStream out, PrintStream err, Path folder) {
        return new Console(out, err, folder, false, COLUMNS_MIN);
    }

    /** A file's name as the user would say it, standing in {@link #folder}. */
    String told(Path file) {
        return (file.isAbsolute() && folder.isAbsolute() && file.startsWith(folder) ? folder.relativize(file) : file)
                .toString();
    }

    /** The process's own streams and folder; the launcher says what they are attached to. */
    static Console ofProcess(PrintStream out, PrintStream err) {
        boolean isTerminal = Boolean.getBoolean("wellhead.terminal");
        return new Console(out, err, Path.of(""), isTerminal, Integer.getInteger("wellhead.columns", COLUMNS_MIN));
    }
}

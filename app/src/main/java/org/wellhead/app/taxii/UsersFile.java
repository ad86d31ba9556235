package org.wellhead.app.taxii;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The users file, read again as soon as it changes: whoever is taken out of it gets no further answer, also on a connection that is open. While it
 * cannot be read, nobody gets one.
 */
public final class UsersFile {
    private static final long BYTES_MAX = 4 << 20;
    private static final int SETTLED_SECONDS = 2;

    private final Path path;
    private final boolean plainAllowed;
    private final Consumer<String> notices;
    private volatile State state;

    /** What was read, and how the file looked then; no users if it could not be read. */
    private record State(@Nullable Users users, @Nullable Object look, String text, boolean settled) {}

    private UsersFile(Path path, boolean plainAllowed, Consumer<String> notices, State state) {
        this.path = path;
        this.plainAllowed = plainAllowed;
        this.notices = notices;
        this.state = state;
    }

    /**
     * Opens it.
     *
     * @param plainAllowed whether passwords may stand in it as they are: on this machine only
     * @param notices is told when the file cannot be read later
     * @throws IllegalArgumentException if it is not a users file; the message does not name it
     */
    public static UsersFile open(Path path, boolean plainAllowed, Consumer<String> notices) throws IOException {
        Object look = look(path);
        String text = read(path);
        Users users = Users.parse(text, plainAllowed, null);
        return new UsersFile(path, plainAllowed, notices, new State(users, look, text, false));
    }

    /** Whether anybody has a password that can be read in the file. */
    public boolean hasPlainPasswords() {
        Users users = state.users();
        return users != null && users.havePlainPasswords();
    }

    /** Who may log in now; null while the file cannot be read. One question to the file system. */
    @Nullable
    Users current(Instant now) {
        State known = state;
        try {
            Object look = look(path);
            if (known.settled() && look.equals(known.look())) {
                return known.users();
            }
            return reload(look, now);
        } catch (IOException | IllegalArgumentException e) {
            return fail(String.valueOf(e.getMessage()));
        }
    }

    private synchronized @Nullable Users reload(Object look, Instant now) throws IOException {
        State known = state;
        String text = read(path);
        Users users = known.users();
        if (users == null || !text.equals(known.text())) {
            users = Users.parse(text, plainAllowed, users);
        }
        // Within one tick of the file system's clock a file can change without showing it.
        boolean settled = Files.getLastModifiedTime(path).toInstant().isBefore(now.minusSeconds(SETTLED_SECONDS));
        state = new State(users, look, text, settled);
        return users;
    }

    private synchronized @Nullable Users fail(String reason) {
        if (state.users() != null) {
            notices.accept(path + ": " + reason + "; nobody can log in until this is mended");
        }
        state = new State(null, null, "", false);
        return null;
    }

    private static Object look(Path path) throws IOException {
        BasicFileAttributes read = Files.readAttributes(path, BasicFileAttributes.class);
        return read.lastModifiedTime() + " " + read.size() + " " + read.fileKey();
    }

    private static String read(Path path) throws IOException {
        if (Files.size(path) > BYTES_MAX) {
            throw new IllegalArgumentException("has more than " + BYTES_MAX + " bytes");
        }
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8", e);
        }
    }
}

package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.ResultFolder;
import org.wellhead.ledger.Sha256;

/**
 * The output of a batch while it is unfinished: {@code OUT.part}, and beside it {@code OUT.part.state}, which says how much
 * of it counts. Once whole it is moved into place in one step.
 */
final class BatchOutput implements AutoCloseable {
    private static final String UNFINISHED = ".part";
    private static final String STATE = ".part.state";

    private final Path out;
    private final String key;
    private final FileChannel channel;
    private MessageDigest digest = Sha256.digest();
    private long bytes;

    private BatchOutput(Path out, String key, FileChannel channel) {
        this.out = out;
        this.key = key;
        this.channel = channel;
    }

    /**
     * Opens the unfinished output, which no other process may have open.
     *
     * @param key names the question; an unfinished output to another one is written over
     */
    static BatchOutput open(Path out, String key) throws IOException {
        FileChannel channel = FileChannel.open(
                beside(out, UNFINISHED), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return new BatchOutput(out, key, channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw taken(out);
        }
        channel.close();
        throw taken(out);
    }

    private static WrongUse taken(Path out) {
        return new WrongUse("--out: another run is writing " + out.getFileName() + "; wait, or give another name");
    }

    /** Every file that a batch to {@code out} writes on its way. */
    static List<Path> names(Path out) {
        return List.of(out, beside(out, UNFINISHED), beside(out, STATE), beside(out, STATE + ".new"));
    }

    private static Path beside(Path out, String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }

    /** Cuts the output to what an earlier run to the same question had done; empty, and from the start, if there is none. */
    Optional<BatchState> resume() throws IOException {
        Optional<BatchState> earlier = BatchState.read(beside(out, STATE), key).filter(this::isWhole);
        if (earlier.isEmpty()) {
            digest = Sha256.digest();
        }
        bytes = earlier.map(BatchState::bytes).orElse(0L);
        channel.truncate(bytes);
        channel.position(bytes);
        return earlier;
    }

    /** Whether the output still begins with what the state says; afterwards the digest is that of it. */
    private boolean isWhole(BatchState state) {
        try {
            if (state.bytes() > channel.size()) {
                return false;
            }
            digest = Sha256.digest();
            ByteBuffer some = ByteBuffer.allocate(1 << 18);
            for (long at = 0; at < state.bytes(); at += some.limit()) {
                some.clear().limit((int) Math.min(some.capacity(), state.bytes() - at));
                while (some.hasRemaining()) {
                    if (channel.read(some, at + some.position()) < 0) {
                        return false;
                    }
                }
                digest.update(some.flip());
            }
            return sha256().equals(state.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    void write(String text) throws IOException {
        // A lone surrogate becomes a question mark.
        ByteBuffer more = ByteBuffer.wrap(text.getBytes(UTF_8));
        digest.update(more.duplicate());
        bytes += more.remaining();
        while (more.hasRemaining()) {
            channel.write(more);
        }
    }

    /** From here a run can go on. */
    void mark(long rows, Tally tally) throws IOException {
        channel.force(false);
        new BatchState(key, rows, bytes, sha256(), tally).write(beside(out, STATE));
    }

    /** Moves it into place. */
    ResultFolder.Written finish() throws IOException {
        channel.force(true);
        Files.move(beside(out, UNFINISHED), out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(beside(out, STATE));
        return new ResultFolder.Written(String.valueOf(out.getFileName()), sha256(), bytes);
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every SHA-256 of a Java platform can be copied", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

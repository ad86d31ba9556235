package org.wellhead.ledger.intake.archive;

import org.wellhead.ledger.intake.Limits;

/**
 * How many bytes and members may still come out of one given file, all archives within it together. Real bytes are
 * counted; what an archive says of its sizes is believed nowhere.
 */
final class Allowance {
    private final int membersMax;
    private int members;
    private long bytes;

    /** @param membersMax how many members may come out of all files that are charged here */
    Allowance(int membersMax) {
        this.membersMax = membersMax;
    }

    /** Starts a file: what was unpacked before was another's. Members are counted on. */
    void startFile(long fileBytes) {
        bytes = most(fileBytes);
    }

    /** The most bytes that so many packed ones may become. */
    static long most(long packedBytes) {
        return Limits.UNPACKED_FREE_BYTES + Math.min(packedBytes, Long.MAX_VALUE / 1024) * Limits.UNPACKED_RATIO;
    }

    void member() throws UnsafeException {
        if (++members > membersMax) {
            throw UnsafeException.harmful("more than %,d files".formatted(membersMax));
        }
    }

    void charge(long unpacked) throws UnsafeException {
        bytes -= unpacked;
        if (bytes < 0) {
            throw UnsafeException.harmful("it unpacks to over %d times its size".formatted(Limits.UNPACKED_RATIO));
        }
    }
}
